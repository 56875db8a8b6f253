import { Misuse } from './misuse.ts';

/** A command line, taken apart: words first, then `--name value` as often as they were given. */
export type Typed = { words: string[]; flags: Map<string, string[]> };

/** Names of flags that stand alone. */
const alone = new Set(['json', 'preview', 'help', 'dry-run', 'print-key', 'test']);

/** Takes a command line apart; `--name=value`, `--name value` and a lone `--name` (true) are understood. */
export function takeApart(argv: readonly string[]): Typed {
  const words: string[] = [];
  const flags = new Map<string, string[]>();
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '-h') flags.set('help', ['true']);
    else if (word.startsWith('--') && word.length > 2) {
      const equals = word.indexOf('=');
      const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
      const next = argv[at + 1];
      const takesNext = equals < 0 && !alone.has(name) && next !== undefined && !/^--./.test(next);
      if (takesNext) at++;
      const value = equals >= 0 ? word.slice(equals + 1) : takesNext ? (next ?? '') : 'true';
      flags.set(name, [...(flags.get(name) ?? []), value]);
    } else words.push(word);
  }
  return { words, flags };
}

/** Takes a flag out, so that what is left over can be refused; refuses one that was given twice. */
export function takeFlag(flags: Typed['flags'], name: string): string | undefined {
  const values = flags.get(name);
  flags.delete(name);
  if (values && values.length > 1) throw new Misuse(`--${name} stands there twice.`);
  return values?.[0];
}

/** Takes a flag out that must be there. */
export function needFlag(flags: Typed['flags'], name: string, why: string): string {
  const value = takeFlag(flags, name);
  if (value === undefined || value === 'true') throw new Misuse(`--${name} is missing: ${why}.`);
  return value;
}

/** Refuses flags that nobody took. */
export function refuseRest(flags: Typed['flags'], known: readonly string[]): void {
  const [name] = flags.keys();
  if (name === undefined) return;
  const near = nearest(name, known);
  throw new Misuse(`There is no --${name} here.${near ? ` Do you mean --${near}?` : ''}`);
}

/** The known word that is most like the one typed, if any is. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const scored = known
    .map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [best] = scored;
  return best && best.far <= Math.max(2, Math.floor(best.one.length / 3)) ? best.one : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
