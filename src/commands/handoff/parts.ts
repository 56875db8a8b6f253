import type { Row } from '#domain/records';
import type { Read } from '#store/read';

/** Everything that goes into a package, and the handoffs of the feature that wait for an answer. */
export async function partsOf(read: Read, featureId: string) {
  const [spec] = await read.all('spec', { featureId, state: 'current' });
  return {
    spec,
    promises: await read.all('promise', { featureId }, { by: 'dueOn' }),
    insights: await read.all('insight', { featureId }),
    stories: await read.all('story', { featureId }, { by: 'rank' }),
    questions: await read.all('question', { subjectKind: 'feature', subjectId: featureId }),
    offered: await read.all('handoff', { featureId, state: 'offered' }),
  };
}

/** Why a feature that is offered already cannot be offered again; undefined where it is not. */
export function waitsFor([waiting]: readonly Row<'handoff'>[]): string | undefined {
  if (!waiting) return undefined;
  const whom = waiting.toRole === 'po' ? 'owner' : 'designer';
  return `It is offered to the ${whom} since ${waiting.offeredOn}. Withdraw that first, or wait for the answer.`;
}
