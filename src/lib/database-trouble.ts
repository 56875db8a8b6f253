/** Why the database could not do what was asked, where that is not the asker's fault; undefined for any other error. */
export type Trouble = 'away' | 'busy' | 'full' | 'read only';

const away =
  /^(08|57P0|28|3D000|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;
const busy = /^(57014|55P03|40001|40P01|25P03|53[023]00|53000|53400)$/;
const awayWords =
  /timeout exceeded when trying to connect|Connection terminated|Connection ended|not queryable|Cannot use a pool after|Query read timeout|server closed the connection|the database system is/i;

/** What kind of trouble an error of the driver tells of, looking at its causes too. */
export function databaseTrouble(error: unknown): Trouble | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = codeOf(at);
    if (code === '53100' || code === 'ENOSPC') return 'full';
    if (code === '25006') return 'read only';
    if (busy.test(code)) return 'busy';
    if (away.test(code) || awayWords.test(at.message)) return 'away';
    if (at instanceof AggregateError && at.errors.some((inner) => away.test(codeOf(inner)))) return 'away';
  }
  return undefined;
}

/** True where a value that was sent cannot be held by its column: a character, a number or a date. */
export function isUnstorable(error: unknown): boolean {
  return /^22(021|P05|P02|003|007|008|001|P03)$/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
