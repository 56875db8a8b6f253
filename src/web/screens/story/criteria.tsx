import { useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient, useIsOffline } from '../../client/hooks.ts';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCriterionDraft } from './criterion-drafts.ts';
import { CriterionLine } from './criterion-line.tsx';
import { letGo } from './let-go.ts';
import { useWaitingCriteria } from './use-waiting-criteria.ts';

/** When a story is done: its acceptance criteria, each to be marked as met with what was seen. */
export function Criteria({ story, criteria }: { story: Row<'story'>; criteria: readonly Row<'criterion'>[] }) {
  const act = useAct();
  const client = useClient();
  const [text, setText] = useCriterionDraft(story.id);
  const [wrong, setWrong] = useState<string>();
  const [adding, setAdding] = useState<readonly string[]>([]);
  const met = criteria.filter((criterion) => criterion.met === true).length;

  const add = async () => {
    const typed = text.trim();
    if (!typed) return;
    setText(() => '');
    setAdding((before) => [...before, typed]);
    const outcome = await act(
      'criterion.add',
      { story: story.id, text: typed },
      { about: [{ kind: 'story', id: story.id }], keep: true, quiet: true },
    );
    setAdding((before) => before.toSpliced(before.indexOf(typed), 1));
    const fault = Object.values(faultsOf(outcome))[0];
    setWrong(fault);
    if (fault) letGo(client, 'criterion.add');
    // What was not taken stays in the field, unless something else is being typed there by now.
    if (fault || !outcome) setText((now) => now || typed);
  };

  const form = useRef<HTMLFormElement>(null);
  useActions([
    {
      id: 'criterion.add',
      says: 'Add a criterion',
      keys: ['c'],
      group: 'Story',
      when: () => form.current?.closest('[data-peek], .peek') === null,
      run: () => form.current?.querySelector('input')?.focus(),
    },
  ]);
  const isOffline = useIsOffline();
  const waiting = useWaitingCriteria(story.id);
  const known = new Set(criteria.map((criterion) => criterion.text));
  const coming = [...new Set([...waiting, ...adding])].filter((each) => !known.has(each));
  return (
    <section id="criteria" className="story-part" aria-label="Acceptance criteria">
      <h2>
        Acceptance criteria{' '}
        {criteria.length > 0 && (
          <span className="meta">
            {met} of {criteria.length} met
          </span>
        )}
      </h2>
      {criteria.length + coming.length > 0 ? (
        <ul className="criteria">
          {criteria.map((criterion) => (
            <CriterionLine key={criterion.id} criterion={criterion} />
          ))}
          {coming.map((each) => (
            <li key={each} className="criterion" aria-busy>
              <span dir="auto">{each}</span>
              {isOffline && <span className="meta">not sent yet</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p className="meta">
          A criterion says how anybody can tell that it is done: “A report written without signal is sent once”.
        </p>
      )}
      {isOpen(story.state) && (
        <form
          ref={form}
          className="criterion-add"
          data-keeps
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField
            label="New criterion"
            bare
            placeholder="Add a criterion"
            value={text}
            maxLength={2000}
            onChange={(next) => {
              setText(() => next);
              setWrong(undefined);
            }}
            error={wrong}
          />
          <Button type="submit">Add</Button>
        </form>
      )}
    </section>
  );
}
