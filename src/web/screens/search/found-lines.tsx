import { FoundWords } from './found-words.tsx';
import type { FoundLine } from './lines.ts';

/** What was found, each line a link to it. */
export function FoundLines({ lines }: { lines: readonly FoundLine[] }) {
  return (
    <ul className="found-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <a className="found" href={line.href}>
            <FoundWords line={line} />
          </a>
        </li>
      ))}
    </ul>
  );
}
