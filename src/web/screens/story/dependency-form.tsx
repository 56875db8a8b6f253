import { useMemo, useState } from 'react';
import type { Row } from '#domain/records';
import { natures } from '#domain/story';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { bestFirst } from '../../parts/best-first.ts';
import { Button } from '../../parts/button.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';

/** A list for picking stays short: more is found by typing. */
const mostShown = 20;

/** Says how a story hangs on another one, which is found by its id or words. */
export function DependencyForm({ story, onClose }: { story: Row<'story'>; onClose: () => void }) {
  const act = useAct();
  const { product } = useHere();
  const [nature, setNature] = useState<(typeof natures)[number]>('needs');
  const [other, setOther] = useState<Pick | null>(null);
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<string>();
  const stories = useRows({ kind: 'story', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const picks = useMemo(
    () =>
      stories.flatMap(({ id, short, title }): Pick[] => (id === story.id ? [] : [{ id, says: `${short} ${title}` }])),
    [stories, story.id],
  );
  const options = useMemo(() => bestFirst(picks, words).slice(0, mostShown), [picks, words]);
  const add = async () => {
    if (!other) return setWrong('Pick the other story.');
    const outcome = await act(
      'dependency.add',
      { story: story.id, nature, other: other.id },
      { about: [{ kind: 'story', id: story.id }], quiet: true },
    );
    const fault = Object.values(faultsOf(outcome))[0];
    setWrong(fault);
    if (outcome && !fault) onClose();
  };
  return (
    <form
      className="thread-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="thread-pair">
        <SelectField label="It" value={nature} options={natures.map((id) => ({ id, says: id }))} onChange={setNature} />
        <PickField
          label="Other story"
          autoFocus
          placeholder="S-12, or words of its title"
          value={other}
          options={options}
          onChange={setOther}
          onSearch={setWords}
          error={wrong}
        />
      </div>
      <div className="buttons">
        <Button type="submit" kind="ink">
          Add
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
