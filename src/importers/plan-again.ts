import { Problem } from '#lib/problem';
import { settledShape } from './choices.ts';
import type { ImportKind, ImportValues } from './csv/kind.ts';
import type { Plan } from './csv/plan.ts';
import { lookAtFile, settled } from './look-at-file.ts';

/** The plan of an import of any kind, with the team its stories go to. */
export type Planned = { [K in ImportKind]: { kind: K; team: string; plan: Plan<ImportValues[K]> } }[ImportKind];

/** Plans an import anew as it was settled when it began; a file that can no longer be imported is told with the reason. */
export async function planAgain(
  bytes: Uint8Array,
  begun: { kind: ImportKind; mapping: unknown },
  existing: { has(externalId: string): boolean },
): Promise<{ planned: Planned } | { failed: string }> {
  const { columns, team, ...rest } = settledShape.parse(begun.mapping);
  const choices = { ...rest, mapping: columns };
  const planOf = async <K extends ImportKind>(kind: K) =>
    settled(await lookAtFile(bytes, kind, choices, existing), choices);
  const home = team ?? '';
  try {
    if (begun.kind === 'backlog') return { planned: { kind: 'backlog', team: home, plan: await planOf('backlog') } };
    if (begun.kind === 'history') return { planned: { kind: 'history', team: home, plan: await planOf('history') } };
    return { planned: { kind: 'feedback', team: home, plan: await planOf('feedback') } };
  } catch (error) {
    if (error instanceof Problem) return { failed: error.message.toWellFormed() };
    throw error;
  }
}
