import type { Row } from '#domain/records';
import { DepartedState } from '../../act/departed-state.tsx';
import { sayField, sayValue } from '../../act/say-value.ts';
import type { Deleted } from '../../client/departed.ts';
import { useHere } from '../../here/here.tsx';

interface DeletedStoryProps {
  gone: Deleted<'story'>;
  /** What only its page had read. */
  description: string;
  criteria: readonly Row<'criterion'>[];
}

const told = ['state', 'kind', 'estimate', 'asA', 'iWant', 'soThat'] as const;

/** A story that somebody deleted while it was open, as it stood. */
export function DeletedStory({ gone, description, criteria }: DeletedStoryProps) {
  const { at } = useHere();
  const { row } = gone;
  return (
    <DepartedState name={`${row.short} ${row.title}`} gone={gone} way={<a href={at('backlog')}>Go to the backlog</a>}>
      <h2 dir="auto">{row.title}</h2>
      {description && (
        <p dir="auto" className="departed-text">
          {description}
        </p>
      )}
      <dl>
        {told.map((name) => {
          const value = sayValue(row[name]);
          return (
            value !== undefined && (
              <div key={name}>
                <dt className="meta">{sayField(name)}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            )
          );
        })}
      </dl>
      {criteria.length > 0 && (
        <>
          <h3>Acceptance criteria</h3>
          <ul>
            {criteria.map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </DepartedState>
  );
}
