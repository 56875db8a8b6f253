import type { FoundLine } from './lines.ts';
import { Marked } from './marked.tsx';

/** What a line says of something that was found: its id and name, where it stands, and the passage that was meant. */
export function FoundWords({ line }: { line: FoundLine }) {
  const { short, title, marks, note, excerpt, on, elsewhere, kind } = line;
  const around = [on, elsewhere].filter(Boolean).join(' · ');
  return (
    <>
      <span className="found-first">
        {short && <span className="id">{short}</span>}{' '}
        <span className="found-title" dir="auto">
          {title ? <Marked text={title} marks={marks} /> : <span className="meta">{nameless(kind)}</span>}
        </span>{' '}
        <span className="meta found-note">{note}</span>
      </span>{' '}
      {excerpt && (
        <span className="found-excerpt" dir="auto">
          {kind === 'feedback' ? '“' : ''}
          <Marked text={excerpt.text} marks={excerpt.marks} />
          {kind === 'feedback' ? '”' : ''}
        </span>
      )}{' '}
      {around && (
        <span className="meta found-on" dir="auto">
          {around}
        </span>
      )}
    </>
  );
}

function nameless(kind: string): string {
  if (kind === 'feedback') return 'Somebody';
  if (kind === 'decision') return 'Decided without a reason';
  return kind === 'spec' ? 'Without a note' : 'Without a name';
}
