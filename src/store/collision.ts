import { kindNames, kinds } from '#domain/records';
import { Problem } from '#lib/problem';

type Stated = { code: string; table?: string; detail?: string };

/** A change that the database's keys forbid, as a refusal: something else hangs on what would go, or what would come is there already. */
export function collision(error: unknown): Problem | undefined {
  if (!isStated(error)) return undefined;
  const kind = kindNames.find((name) => kinds[name].table === error.table) ?? 'record';
  if (error.code === '23505')
    return new Problem({ code: 'conflict', message: `There is such a ${kind} already; somebody else was quicker.` });
  if (error.code !== '23503') return undefined;
  const goes = error.detail?.includes('still referenced') === true;
  return new Problem({
    code: 'conflict',
    message: goes ? `It cannot go: another ${kind} has come to hang on it.` : `What this ${kind} belongs to is gone.`,
  });
}

function isStated(error: unknown): error is Stated {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
