import { Menu as Base } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import type { Decision } from '#domain/rights';
import { isOpen } from '#domain/story';
import { sayDeciders } from '../../act/deciders.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { useFocusAfter } from '../../parts/focus-onward.ts';
import { actionsOf, type MenuGroups, type MenuLine, MenuSheet } from '../../parts/menu.tsx';
import { type ActLine, actsOf, nextOf } from './acts.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { useSplitting } from './split-dialog.tsx';
import { StateMark } from './state-mark.tsx';
import { useCutting } from './use-cutting.tsx';
import { useStoryActs } from './use-story-acts.ts';

interface ActBarProps {
  story: Row<'story'>;
  criteria: readonly Row<'criterion'>[];
  isRead: boolean;
  onDeleted: () => void;
}

/** The state of a story and what can be done with it now: the next steps as buttons, all of it in a menu (S). */
export function ActBar({ story, criteria, isRead, onDeleted }: ActBarProps) {
  const { decides, deciders } = useHere();
  const doing = useStoryActs();
  const cutting = useCutting();
  const splitting = useSplitting();
  const menu = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const acts = actsOf(story, isRead ? criteria : undefined);
  const next = nextOf(story, acts);
  const [first] = next;
  useActions([
    {
      id: 'story.state',
      says: 'Change the state of the story',
      keys: ['s'],
      group: 'Story',
      run: () => {
        // It opens beside its button, which may have been scrolled away.
        menu.current?.scrollIntoView({ block: 'nearest' });
        setOpen(true);
      },
    },
  ]);

  const take = (line: ActLine) => {
    if (line.act === 'reject') return setRejecting(true);
    if (line.act === 'cut') return cutting.cut(story);
    const judged = criteria.map(({ id, version }) => ({ kind: 'criterion' as const, id, version }));
    void doing.take(story, line.act, line.act === 'accept' ? judged : []);
  };
  const remove = async () => {
    const outcome = await doing.remove(story);
    if (outcome?.is === 'done') onDeleted();
  };
  const proposes = (decision: Decision) =>
    decides(decision) ? '' : `Becomes a proposal to ${sayDeciders(deciders(decision))}.`;
  const lines: MenuLine[] = acts.map((line) => ({
    id: `story.${line.act}`,
    says: line.says,
    because: line.because,
    run: () => take(line),
  }));

  const groups: MenuGroups = [
    lines,
    isOpen(story.state)
      ? [{ id: 'story.split', says: 'Split…', keys: ['shift+s'], run: () => splitting.split(story) }]
      : [],
    [{ id: 'story.delete', says: 'Delete', keys: ['mod+backspace'], danger: true, run: () => void remove() }],
  ];
  useActions(actionsOf(groups, `${story.short} ${story.title}`));

  return (
    <div className="act-bar">
      <StateMark state={story.state} />
      {next.map((line) => (
        <Next
          key={line.act}
          line={line}
          isMain={line === first}
          proposes={proposes(line.decision)}
          menu={menu}
          onTake={() => take(line)}
        />
      ))}
      <Base.Root modal={false} open={open} onOpenChange={setOpen}>
        <Base.Trigger ref={menu} className="icon-button" aria-label="All that can be done with the story">
          <Ellipsis aria-hidden />
        </Base.Trigger>
        <MenuSheet align="start" groups={groups} />
      </Base.Root>
      {first?.because && <span className="meta">{first.because}</span>}
      {cutting.dialog}
      {splitting.dialog}
      {rejecting && <RejectDialog story={story} criteria={criteria} onClose={() => setRejecting(false)} />}
    </div>
  );
}

interface NextProps {
  line: ActLine;
  isMain: boolean;
  /** What pressing it does for somebody who does not decide it; empty for somebody who does. */
  proposes: string;
  menu: RefObject<HTMLButtonElement | null>;
  onTake: () => void;
}

/** A next step as a button. It goes with its step; the focus then goes to the menu, where a second press does nothing. */
function Next({ line, isMain, proposes, menu, onTake }: NextProps) {
  const box = useFocusAfter<HTMLButtonElement>(() => menu.current);
  return (
    <Button
      ref={box}
      kind={isMain && !proposes ? 'ink' : 'line'}
      aria-disabled={line.because !== undefined || undefined}
      title={line.because ?? (proposes || undefined)}
      once
      onClick={onTake}
    >
      {proposes ? `Propose: ${line.says.toLowerCase()}` : line.says}
    </Button>
  );
}
