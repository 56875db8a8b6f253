import type { Mark } from '#analysis/search/marks';

/** A text in which what was looked for is marked. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const cuts: { at: number; text: string; is: boolean }[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) cuts.push({ at, text: text.slice(at, start), is: false });
    cuts.push({ at: start, text: text.slice(start, end), is: true });
    at = end;
  }
  if (at < text.length) cuts.push({ at, text: text.slice(at), is: false });
  return cuts.map((cut) => (cut.is ? <mark key={cut.at}>{cut.text}</mark> : <span key={cut.at}>{cut.text}</span>));
}
