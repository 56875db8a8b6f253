import { sayDay } from '../../parts/day.ts';
import { fieldSays } from './columns.tsx';

type Rows = readonly { row: number; externalId: string; values: Record<string, unknown> }[];

/** The first rows as they would be, so that a wrong column is seen before it is imported. */
export function SampleRows({ rows }: { rows: Rows }) {
  const shown = rows.slice(0, 5);
  const fields = [...new Set(shown.flatMap(({ values }) => Object.keys(values).filter((name) => says(values[name]))))];
  if (shown.length === 0) return null;
  return (
    <section className="import-part" aria-label="The first rows">
      <h2>The first rows, as they would be</h2>
      <ol className="import-rows">
        {shown.map(({ row, externalId, values }) => (
          <li key={row}>
            <dl>
              {fields
                .filter((name) => says(values[name]))
                .map((name) => (
                  <div key={name}>
                    <dt className="meta">{fieldSays(name)}</dt>
                    <dd dir="auto">{says(values[name])}</dd>
                  </div>
                ))}
              <div>
                <dt className="meta">Id outside</dt>
                <dd className="id">{externalId.slice(0, 40)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

const longest = 160;

function says(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(String).join(' · ').slice(0, longest);
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return sayDay(text);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
