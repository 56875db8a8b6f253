import { z } from 'zod';
import { ask } from '#catalogue/define';
import { sampleSteps } from '#domain/sample-people';
import { ref } from '#domain/shapes';
import { countPlayed } from '#store/sample';

export const sampleProgress = ask({
  name: 'sample.progress',
  says: 'Say how far the past of a sample product is played',
  input: z.strictObject({ product: ref('product') }),
  output: z.object({ played: z.number(), of: z.number() }),
  right: 'member',
  notKept: 'It is of use while the sample plays.',
  answer: async (read, { product }) => ({ played: await countPlayed(read, product), of: sampleSteps }),
  examples: [{ says: 'The manager waits for it', as: 'pm', input: { product: '$field' } }],
});
