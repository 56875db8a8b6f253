import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import { keepUpload } from '#catalogue/upload';
import { buildWorld, fill, type World } from '#test/world';

type Customer = { id: string; name: string; feedback: number; complaints: number; asked: number; promised: number };
let world: World;
beforeAll(async () => {
  world = await buildWorld();
});
afterAll(() => world.close());

async function send(as: 'support' | 'sales' | 'po', name: string, input: Record<string, unknown>) {
  const outcome = await run(world.env, await world.actor(as), { name, input: fill(input, world.names) });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const { id = '' } = outcome.output as { id?: string };
  return { id, command: outcome.command };
}
async function asked<T>(name: string, input: Record<string, unknown>): Promise<T> {
  return (await answer(world.env, await world.actor('support'), name, fill(input, world.names))) as T;
}
async function customers(): Promise<Map<string, Customer>> {
  const { customers } = await asked<{ customers: Customer[] }>('customer.list', { product: '$field' });
  return new Map(customers.map((row) => [row.name, row]));
}
const capture = (customer: string, text = 'Something.') =>
  send('support', 'feedback.capture', { product: '$field', text, customer });

test('ten captures at the same moment make one customer of one name', async () => {
  const spellings = ['Vidar Fastigheter', 'VIDAR Fastigheter', 'vidar fastigheter', 'Vidar fastigheter'];
  await Promise.all(Array.from({ length: 10 }, (_, at) => capture(String(spellings[at % 4]))));
  const named = [...(await customers()).values()].filter(({ name }) => /^vidar fastigheter$/i.test(name));
  expect(named).toHaveLength(1);
  expect(named[0]?.feedback).toBe(10);
});

test('names are one beyond ASCII too', async () => {
  await capture('ÅKERÖ Bostäder');
  await capture('Åkerö bostäder');
  expect((await customers()).get('ÅKERÖ Bostäder')?.feedback).toBe(2);
});

test('a customer tells what it asked for, was promised and complains of', async () => {
  const before = (await customers()).get('Norrbo Housing');
  expect(before?.promised).toBeGreaterThan(0);
  expect(before?.asked).toBeGreaterThan(0);
  const halden = (await customers()).get('Halden Lifts');
  expect(halden).toMatchObject({ feedback: 2, complaints: 1 });
  const page = await asked<{ feedback: unknown[]; figures: Customer }>('customer.get', { customer: '$halden' });
  expect(page.feedback).toHaveLength(2);
  expect(page.figures).toMatchObject({ feedback: 2, complaints: 1 });
});

test('a new name goes with all that was heard, and an undo brings the old one back', async () => {
  const { command } = await send('sales', 'customer.edit', {
    customer: '$halden',
    name: 'Halden Group',
    was: { name: 'Halden Lifts' },
  });
  const heard = async () => {
    const { feedback } = await asked<{ feedback: { customer: string }[] }>('customer.get', { customer: '$halden' });
    return new Set(feedback.map(({ customer }) => customer));
  };
  expect(await heard()).toEqual(new Set(['Halden Group']));
  await send('sales', 'change.undo', { command });
  expect(await heard()).toEqual(new Set(['Halden Lifts']));
});

test('a customer goes by merging alone while feedback hangs on it, and the merge can be undone', async () => {
  const { id } = await capture('Tvilling AB');
  const twin = (await customers()).get('Tvilling AB');
  const merged = await send('support', 'customer.merge', {
    customer: String(twin?.id),
    into: '$kerner',
    seen: { [String(twin?.id)]: 1, $kerner: 1 },
  });
  const row = async () =>
    (await asked<{ feedback: Record<string, string> }>('feedback.get', { feedback: id })).feedback;
  expect(await row()).toMatchObject({ customer: 'Kerner Facility', customerId: world.names.get('$kerner') });
  expect((await customers()).has('Tvilling AB')).toBe(false);
  await send('support', 'change.undo', { command: merged.command });
  expect(await row()).toMatchObject({ customer: 'Tvilling AB', customerId: twin?.id });
});

test('imported feedback makes each company a customer once, and takes it back with the import', async () => {
  const owner = await world.actor('po');
  const rows = ['1,Nice,Osby Glas', '2,Slow,OSBY glas', '3,Fine,Norrbo Housing', '4,Hm,'];
  const file = Buffer.from(`id,review,company\n${rows.join('\n')}\n`);
  const upload = await keepUpload(world.env, owner, String(world.names.get('$field')), 'reviews.csv', file);
  const before = await customers();
  const { id } = await send('po', 'import.feedback', { product: '$field', file: upload });
  await send('po', 'import.run', { import: id, seen: { [id]: 1 } });
  const after = await customers();
  expect(after.get('Osby Glas')?.feedback).toBe(2);
  expect(after.get('Norrbo Housing')?.feedback).toBe((before.get('Norrbo Housing')?.feedback ?? 0) + 1);
  expect(after.size).toBe(before.size + 1);
  await send('po', 'import.undo', { import: id, seen: { [id]: 2 } });
  expect((await customers()).size).toBe(before.size);
});
