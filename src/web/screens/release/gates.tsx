import { CircleCheck, CircleDashed, CircleSlash, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { GateState, Missing } from '#domain/gates';
import { isTaken, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Part } from './part.tsx';
import type { WholeRelease } from './use-release.ts';
import { WaiveDialog } from './waive-dialog.tsx';
import { WaivedBy } from './waived-gates.tsx';

const shownFirst = 4;
const icons = { holds: CircleCheck, open: CircleDashed, waived: CircleSlash };

/** The gates of a release: each holds, says what is missing with the way there, or was waived with a reason. */
export function Gates({ whole }: { whole: WholeRelease }) {
  const { decides } = useHere();
  const [adding, setAdding] = useState(false);
  const { release, gates } = whole;
  const open = gates.filter(({ stands }) => stands === 'open').length;
  const changing = release.state === 'planned' || release.state === 'go';
  useActions([
    {
      id: 'gate.add',
      says: decides('release') ? 'Add a check' : 'Propose a check',
      group: 'Release',
      when: () => changing,
      run: () => setAdding(true),
    },
  ]);
  return (
    <Part
      id="gates"
      title="Gates"
      says={open === 0 ? `all ${gates.length} hold or are waived` : `${gates.length - open} of ${gates.length}`}
      actions={
        changing && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            {decides('release') ? 'Add a check' : 'Propose a check'}
          </Button>
        )
      }
    >
      {adding && <AddGate release={release.id} onClose={() => setAdding(false)} />}
      <ul className="release-lines">
        {gates.map((state) => (
          <GateLine key={state.gate?.id ?? state.rule} state={state} whole={whole} changing={changing} />
        ))}
      </ul>
    </Part>
  );
}

interface GateLineProps {
  state: GateState;
  whole: WholeRelease;
  changing: boolean;
}

function GateLine({ state, whole, changing }: GateLineProps) {
  const [all, setAll] = useState(false);
  const { gate, name, stands, missing } = state;
  const Icon = icons[stands];
  const shown = stands === 'waived' ? [] : all ? missing : missing.slice(0, shownFirst);
  return (
    <li className="release-line" data-stands={stands}>
      <Icon aria-hidden />
      <div className="release-words">
        <p dir="auto">
          {name} <span className="meta">{stands === 'open' ? 'does not hold yet' : stands}</span>
        </p>
        {stands === 'waived' && (
          <p>
            <WaivedBy gate={gate} />
          </p>
        )}
        {shown.length > 0 && (
          <ul className="release-missing">
            {shown.map((one) => (
              <li key={`${one.id} ${one.says}`}>
                <MissingWords missing={one} whole={whole} />
              </li>
            ))}
          </ul>
        )}
        {!all && missing.length > shown.length && stands === 'open' && (
          <Button kind="quiet" onClick={() => setAll(true)}>
            Show {missing.length - shown.length} more
          </Button>
        )}
      </div>
      {changing && <GateMenu state={state} release={whole.release.id} />}
    </li>
  );
}

function MissingWords({ missing: { says, kind, id }, whole }: { missing: Missing; whole: WholeRelease }) {
  const { at } = useHere();
  const story = kind === 'story' && id ? whole.stories.get(id) : undefined;
  const feature = kind === 'feature' ? whole.features.find((one) => one.id === id) : undefined;
  if (story) return <a href={at(`stories/${story.short}`)}>{says}</a>;
  if (feature) return <a href={at(`features/${feature.short}`)}>{says}</a>;
  if (kind === 'claim') return <a href={`#claim-${id}`}>{says}</a>;
  if (kind === 'changeNote') return <a href={`#note-${id}`}>{says}</a>;
  return <>{says}</>;
}

function GateMenu({ state: { gate, rule, name, stands }, release }: { state: GateState; release: string }) {
  const act = useAct();
  const client = useClient();
  const [waiving, setWaiving] = useState(false);
  if (!gate)
    return (
      <Button kind="quiet" onClick={() => rule !== 'by hand' && void act('gate.add', { release, rule })}>
        Track this gate
      </Button>
    );
  const about = { kind: 'gate', id: gate.id } as const;
  const turn = (does: 'gate.pass' | 'gate.restore', set: 'passed' | 'open' | 'computed', says: string) => {
    const seen = client.seeing(about);
    void act(does, () => ({ gate: gate.id, seen: seen() }), { guess: { ...about, fields: { state: set } }, says });
  };
  const remove = () => {
    const seen = client.seeing(about);
    void act('gate.remove', () => ({ gate: gate.id, seen: seen() }), { says: `Removed “${name}”.` });
  };
  const byHand = rule === 'by hand';
  const waive: MenuLine = { id: 'gate.waive', says: 'Waive with a reason…', run: () => setWaiving(true) };
  const again = byHand ? 'open' : 'computed';
  const lines: MenuLine[] =
    stands === 'waived' || gate.state === 'passed'
      ? [
          {
            id: 'gate.restore',
            says: 'Ask for it again',
            run: () => turn('gate.restore', again, `“${name}” is asked for.`),
          },
        ]
      : [waive];
  return (
    <div className="release-line-acts">
      {byHand && stands === 'open' && (
        <Button kind="quiet" onClick={() => turn('gate.pass', 'passed', `“${name}” is passed.`)}>
          Passed
        </Button>
      )}
      <Menu
        of={name}
        align="end"
        trigger={<IconButton label={`More for ${name}`} icon={<Ellipsis />} />}
        groups={[
          lines,
          byHand ? [{ id: 'gate.remove', says: 'Remove', keys: ['mod+backspace'], danger: true, run: remove }] : [],
        ]}
      />
      {waiving && <WaiveDialog gate={gate.id} name={name} onClose={() => setWaiving(false)} />}
    </div>
  );
}

function AddGate({ release, onClose }: { release: string; onClose: () => void }) {
  const act = useAct();
  const [name, setName] = useState('');
  const add = async () => {
    if (name.trim() === '') return;
    const outcome = await act('gate.add', { release, name }, { about: [{ kind: 'release', id: release }] });
    if (isTaken(outcome)) onClose();
  };
  return (
    <form
      className="release-inline"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        bare
        autoFocus
        label="What is to be checked by hand"
        placeholder="What is to be checked by hand"
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <Button type="submit" kind="ink">
        Add
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </form>
  );
}
