import type { OutputOf } from '../../client/shapes.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { targetOf } from './choices.ts';

type Looked = OutputOf<'import.look'>;

interface ColumnsProps {
  look: Looked;
  onAssign: (position: number, to: string | undefined) => void;
}

const leftOut = '';

/** Every column of the file with examples and what becomes of it, to be changed where the guess is wrong. */
export function Columns({ look, onAssign }: ColumnsProps) {
  const { columns, fields, needs } = look;
  const needed = new Set(needs.flatMap((group) => (group.length === 1 ? group : [])));
  const options = [
    { id: leftOut, says: 'Left out' },
    ...fields.map(({ name }) => ({
      id: name,
      says: needed.has(name) ? `${fieldSays(name)} (needed)` : fieldSays(name),
    })),
  ];
  const used = columns.filter(({ position }) => targetOf(look.mapping, position)).length;
  return (
    <section className="import-part" aria-label="Columns">
      <h2>
        Columns{' '}
        <span className="meta">
          {used} of {columns.length} are imported
        </span>
      </h2>
      <table className="table import-columns">
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">For example</th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ position, name, examples }) => {
            const to = targetOf(look.mapping, position);
            const about = fields.find((field) => field.name === to)?.says;
            return (
              <tr key={position} data-out={to === undefined || undefined}>
                <th scope="row" dir="auto">
                  {name || <span className="meta">column {position + 1}, without a name</span>}
                </th>
                <td dir="auto" className="import-examples">
                  {examples.length > 0 ? examples.join(' · ') : <span className="meta">always empty</span>}
                </td>
                <td>
                  <SelectField
                    bare
                    label={`“${name || position + 1}” becomes`}
                    value={to ?? leftOut}
                    onChange={(id) => onAssign(position, id || undefined)}
                    options={options}
                    hint={about}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const names: Record<string, string> = {
  externalId: 'Id outside',
  createdOn: 'Created on',
  startedOn: 'Started on',
  finishedOn: 'Finished on',
  receivedOn: 'Heard on',
  text: 'Their words',
  headline: 'Headline, before their words',
  who: 'Who said it',
  email: 'Their e-mail address',
};

/** What a field of an import is called. */
export function fieldSays(name: string): string {
  return names[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}
