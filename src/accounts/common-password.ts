import { commonWords } from './common-words.ts';

/** Rows and columns of keyboards and the alphabet: three letters in a row of one of them are one guess. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9',
  '1a2b3c4d5e6f7g8h9',
  '!@#$%^&*()',
];
const runsBothWays = runs.flatMap((run) => [run, [...run].reverse().join('')]);
const standsFor: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '8': 'b',
  '3': 'e',
  '1': 'il',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '+': 't',
  '2': 'z',
};
/** Guesses a cracker strings together first: up to so many of them make no password. */
const fewGuesses = 3;

/** True for a password that crackers try among the first: common words, keyboard runs, repeats, the person's own name, and strings of a few of these. */
export function isCommonPassword(password: string, about: readonly string[]): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size < 5 || isRepeated(text)) return true;
  const own = about.flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);
  return guessesFor(text, [...commonWords, ...own]) <= fewGuesses;
}

function isRepeated(text: string): boolean {
  for (let unit = 1; unit <= text.length / 2; unit += 1) {
    if (
      unit <= 8 &&
      text ===
        text
          .slice(0, unit)
          .repeat(Math.ceil(text.length / unit))
          .slice(0, text.length)
    )
      return true;
  }
  return false;
}

/** The fewest guesses the text can be strung together from; separators and numbers of up to four digits come free. */
function guessesFor(text: string, words: readonly string[]): number {
  const fewest = [0, ...Array<number>(text.length).fill(Number.POSITIVE_INFINITY)];
  const reach = (end: number, guesses: number) => {
    fewest[end] = Math.min(fewest[end] ?? Number.POSITIVE_INFINITY, guesses);
  };
  for (let at = 0; at < text.length; at += 1) {
    const so = fewest[at] ?? Number.POSITIVE_INFINITY;
    if (so > fewGuesses) continue;
    const rest = text.slice(at);
    const separators = /^[\s!-/:-@[-`{-~]+/.exec(rest)?.[0].length ?? 0;
    const digits = /^\d{1,4}/.exec(rest)?.[0].length ?? 0;
    for (let step = 1; step <= Math.max(separators, digits); step += 1) reach(at + step, so);
    reach(at + 1, so + 1);
    for (let step = 3; step <= rest.length && isRun(rest.slice(0, step)); step += 1) reach(at + step, so + 1);
    for (const word of words) if (startsLike(rest, word)) reach(at + word.length, so + 1);
  }
  return fewest[text.length] ?? Number.POSITIVE_INFINITY;
}

const isRun = (text: string): boolean => new Set(text).size === 1 || runsBothWays.some((run) => run.includes(text));

function startsLike(text: string, word: string): boolean {
  if (text.length < word.length) return false;
  for (let at = 0; at < word.length; at += 1) {
    const given = text[at] ?? '';
    const wanted = word[at] ?? '?';
    if (given !== wanted && !(standsFor[given] ?? '').includes(wanted)) return false;
  }
  return true;
}
