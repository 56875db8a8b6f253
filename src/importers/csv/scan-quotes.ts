const quote = 0x22;
const cr = 0x0d;
const lf = 0x0a;

/** The line breaks between two places of a file, CRLF counted once. */
export function countLines(utf8: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (utf8[at] === lf || (utf8[at] === cr && utf8[at + 1] !== lf)) lines++;
  return lines;
}

/** The first place at or after `from` that is neither a line break nor a blank. */
export function skipBlank(utf8: Uint8Array, from: number): number {
  let at = from;
  while (isBlank(utf8[at]) || utf8[at] === lf || utf8[at] === cr) at++;
  return at;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

/** What is wrong with the quotes of one record, and where the quoted cell in question opens. */
export type QuoteFault = { fault: 'unclosed' | 'goes-on'; opensAt: number; faultAt: number };

/** The first cell between two places whose quotes are not closed, or which goes on behind its closing quote. */
export function findQuoteFault(utf8: Uint8Array, from: number, to: number, delimiter: number): QuoteFault | undefined {
  let at = from;
  while (at < to) {
    while (isBlank(utf8[at]) && utf8[at] !== delimiter) at++;
    if (utf8[at] === quote) {
      const end = endOfQuoted(utf8, at, to);
      if (end === undefined) return { fault: 'unclosed', opensAt: at, faultAt: to };
      const next = utf8[end];
      if (end < to && next !== delimiter && next !== cr && next !== lf)
        return { fault: 'goes-on', opensAt: at, faultAt: end };
      at = end;
    }
    while (at < to && utf8[at] !== delimiter && utf8[at] !== cr && utf8[at] !== lf) at++;
    at++;
  }
  return undefined;
}

function endOfQuoted(utf8: Uint8Array, opensAt: number, to: number): number | undefined {
  for (let at = opensAt + 1; at < to; at++) {
    if (utf8[at] !== quote) continue;
    if (utf8[at + 1] !== quote || at + 1 >= to) return at + 1;
    at++;
  }
  return undefined;
}
