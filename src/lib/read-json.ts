import { Problem } from './problem.ts';

/** What a JSON text may hold at most. */
export const jsonLimits = { depth: 32, keys: 10_000 } as const;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Reads JSON from bytes that a stranger sent: refuses what is no UTF-8, too deep, ambiguous, or would lose its meaning on the way. */
export function readJsonBytes(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw malformed('The body is not UTF-8. Send JSON in UTF-8.');
  }
  return readJsonText(text);
}

/** Reads JSON from a text that a stranger sent, as strictly as `readJsonBytes`. */
export function readJsonText(text: string): unknown {
  scan(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw malformed(`This is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  checkTexts(value, '');
  return value;
}

/** What `JSON.parse` would swallow in silence: depth, doubled keys, `__proto__`, numbers that would be rounded. */
function scan(text: string): void {
  const open: (Set<string> | null)[] = [];
  /** The last key of each object that is open, from the outside in. */
  const path: string[] = [];
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null);
      path.push('');
      if (open.length > jsonLimits.depth) throw tooLarge(`The JSON is nested deeper than ${jsonLimits.depth} levels.`);
    } else if (sign === '}' || sign === ']') {
      open.pop();
      path.pop();
    } else if (sign === '"') {
      const end = endOfString(text, at);
      const inside = open.at(-1);
      if (inside && isKey(text, end)) {
        keys++;
        if (keys > jsonLimits.keys) throw tooLarge(`The JSON has more than ${jsonLimits.keys} keys.`);
        path[path.length - 1] = noteKey(inside, text.slice(at, end + 1));
      }
      at = end;
    } else if (sign === '-' || (sign !== undefined && sign >= '0' && sign <= '9')) at = checkNumber(text, at, path);
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\t' || text[at] === '\r') at++;
  return text[at] === ':';
}

function noteKey(seen: Set<string>, quoted: string): string {
  let key = quoted.slice(1, -1);
  if (key.includes('\\')) {
    try {
      key = String(JSON.parse(quoted));
    } catch {
      return '';
    }
  }
  if (key === '__proto__') throw malformed('A field cannot be called "__proto__".', '__proto__');
  if (seen.has(key))
    throw malformed(`"${key.slice(0, 60)}" stands twice in one object. Say it once.`, key.slice(0, 60));
  seen.add(key);
  return key;
}

function checkNumber(text: string, start: number, path: readonly string[]): number {
  number.lastIndex = start;
  const word = number.exec(text)?.[0];
  if (!word) return start;
  const value = Number(word);
  const whole = /^-?\d+$/.test(word);
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value)) || Object.is(value, -0))
    throw malformed(
      `The number ${word.slice(0, 30)} cannot be kept exactly. Send ids as text, and smaller numbers.`,
      path.filter(Boolean).join('.').slice(0, 200),
    );
  return start + word.length - 1;
}

/** Names the place of a text that no database column can hold. */
function checkTexts(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw malformed('There is a NUL character in this text. Take it out.', path);
    if (!value.isWellFormed()) throw malformed('There is half of a character (a lone surrogate) in this text.', path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (key.includes('\0') || !key.isWellFormed()) throw malformed('A field has a name that is no text.', path);
    checkTexts(inner, at.slice(0, 200));
  }
}

function malformed(message: string, field?: string): Problem {
  return new Problem({ code: 'malformed', message, ...(field ? { field } : {}) });
}

function tooLarge(message: string): Problem {
  return new Problem({ code: 'too-large', message });
}
