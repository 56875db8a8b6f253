import type { ImportReport } from '#domain/import';
import { sayRows } from './kinds.ts';

const count = new Intl.NumberFormat('en');

/** What kinds of records there will be, and what to know of them. */
export function Making({ report: { kinds = {}, notes = [] } }: { report: ImportReport }) {
  const made = Object.entries(kinds);
  if (made.length === 0 && notes.length === 0) return null;
  return (
    <section className="import-part" aria-label="What comes of it">
      <h2>What comes of it</h2>
      {made.length > 0 && (
        <dl className="import-counts import-made">
          {made.map(([kind, number]) => (
            <div key={kind}>
              <dt className="meta">{sayKind(kind, number)}</dt>
              <dd>{count.format(number)}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="import-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

/** Names with the rows that bear them, the first fifty. */
export function Named({
  title,
  says,
  all,
}: {
  title: string;
  says: string;
  all: readonly { name: string; rows: number }[];
}) {
  return (
    <section className="import-part" aria-label={title}>
      <h2>
        {title} <span className="meta">{says}</span>
      </h2>
      <ul className="import-kept">
        {all.slice(0, 50).map(({ name, rows }) => (
          <li key={name}>
            <span dir="auto">{name}</span> <span className="meta">{sayRows(rows)}</span>
          </li>
        ))}
      </ul>
      {all.length > 50 && <p className="meta">And {count.format(all.length - 50)} more.</p>}
    </section>
  );
}

const several: Record<string, string> = {
  story: 'stories',
  criterion: 'acceptance criteria',
  dependency: 'dependencies',
  feedback: 'pieces of feedback',
  feasibility: 'feasibility checks',
  reply: 'replies',
};

/** `3 sprints`, without the number. */
function sayKind(kind: string, number: number): string {
  const word = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (number === 1) return word;
  return several[kind] ?? `${word}s`;
}
