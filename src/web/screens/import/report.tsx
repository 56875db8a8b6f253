import type { ImportReport } from '#domain/import';
import { fieldSays } from './columns.tsx';
import { type ImportKind, importKinds, sayMade, sayRecords, sayRows } from './kinds.ts';
import { Making, Named } from './what-comes.tsx';

const count = new Intl.NumberFormat('en');

/** The three numbers of an import: what is made, what is here already, what is refused. */
export function Counts({
  kind,
  report,
  done = false,
}: {
  kind: ImportKind;
  report: Pick<ImportReport, 'make' | 'same' | 'refused'>;
  done?: boolean;
}) {
  const facts = [
    {
      says: done ? 'made' : 'would be made',
      what: importKinds[kind][report.make === 1 ? 'one' : 'many'],
      number: report.make,
    },
    { says: 'here already, left as they are', what: '', number: report.same },
    { says: done ? 'rows refused' : 'rows would be refused', what: '', number: report.refused },
  ];
  return (
    <dl className="import-counts">
      {facts.map(({ says, what, number }) => (
        <div key={says}>
          <dt className="meta">{[what, says].filter(Boolean).join(' ')}</dt>
          <dd>{count.format(number)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What an import leaves out and why: columns, features nobody knows, and rows with problems. */
export function Report({ report }: { report: ImportReport }) {
  const { drop, problems, unlinked, undone, left, people, outside } = report;
  return (
    <>
      {undone && (
        <section className="import-part" aria-label="What was taken back">
          <h2>Taken back</h2>
          <p>
            {sayRecords(undone.deleted)} went.{' '}
            {undone.keptTotal === 0
              ? 'Nothing of it was kept.'
              : `${sayRecords(undone.keptTotal)} stayed, because of what somebody did to them since:`}
          </p>
          {undone.kept.length > 0 && (
            <ul className="import-kept">
              {undone.kept.map(({ id, name, why }) => (
                <li key={id}>
                  <span dir="auto">{name}</span> <span className="meta">{why}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <Making report={report} />
      {problems.total > 0 && <Problems problems={problems} />}
      {outside && outside.total > 0 && (
        <Named
          title="Neither in the file nor here"
          says="parents and links that name it stand in words alone"
          all={outside.first}
        />
      )}
      {people && people.length > 0 && (
        <Named title="No members here" says="their names stand in the descriptions" all={people} />
      )}
      {left && left.length > 0 && (
        <section className="import-part" aria-label="Left out besides">
          <h2>Left out besides</h2>
          <ul className="import-kept">
            {left.map(({ what, count: number, why }) => (
              <li key={what}>
                {count.format(number)} {what} <span className="meta">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unlinked && unlinked.rows > 0 && (
        <section className="import-part" aria-label="Features nobody knows">
          <h2>
            Features nobody knows <span className="meta">{sayRows(unlinked.rows)} come without one</span>
          </h2>
          <ul className="import-kept">
            {unlinked.first.map(({ feature, rows }) => (
              <li key={feature}>
                <span dir="auto">{feature}</span> <span className="meta">{sayRows(rows)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {drop.length > 0 && (
        <section className="import-part" aria-label="Left out">
          <h2>
            Left out <span className="meta">columns with something in them that no field takes</span>
          </h2>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col" className="number">
                  Cells
                </th>
                <th scope="col">For example</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {drop.map(({ position, column, cells, example, why }) => (
                <tr key={`${position} ${why}`}>
                  <th scope="row" dir="auto">
                    {column || `column ${position + 1}`}
                  </th>
                  <td className="number">{count.format(cells)}</td>
                  <td dir="auto" className="import-examples">
                    {example}
                  </td>
                  <td>{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Problems({ problems }: { problems: ImportReport['problems'] }) {
  const { first, total, refusedRows } = problems;
  return (
    <section className="import-part" aria-label="Problems">
      <h2>
        Problems{' '}
        <span className="meta">
          {refusedRows > 0 ? `${sayRows(refusedRows)} refused` : 'every row is imported'}
          {total > first.length && `, the first ${count.format(first.length)} of ${count.format(total)} are listed`}
        </span>
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              Row
            </th>
            <th scope="col">Field</th>
            <th scope="col">What is wrong</th>
            <th scope="col">So</th>
          </tr>
        </thead>
        <tbody>
          {first.slice(0, 50).map(({ row, line, field, message, kept }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems of a row may read alike, and the list never moves.
            <tr key={at}>
              <td className="number" title={`Line ${line} of the file`}>
                {count.format(row)}
              </td>
              <td>{field ? fieldSays(field) : ''}</td>
              <td dir="auto">{message}</td>
              <td>{kept ? 'imported all the same' : <strong>refused</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {first.length > 50 && <p className="meta">And {count.format(total - 50)} more.</p>}
    </section>
  );
}

/** What an import came to, in a line of the list. */
export function sayResult(
  kind: ImportKind,
  { made, same, refused }: { made: number; same: number; refused: number },
): string {
  return [
    `${sayMade(kind, made)} made`,
    same > 0 && `${count.format(same)} here already`,
    refused > 0 && `${count.format(refused)} refused`,
  ]
    .filter(Boolean)
    .join(', ');
}
