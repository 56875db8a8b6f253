import { Menu as Base } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import type { Decision } from '#domain/rights';
import { sayDeciders } from '../../act/deciders.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { type MenuLine, MenuSheet } from '../../parts/menu.tsx';
import { type ActLine, actsOf } from './acts.ts';
import { RejectDialog } from './reject-dialog.tsx';
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
  const [open, setOpen] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const acts = actsOf(story, isRead ? criteria : undefined);
  const next = acts.filter(({ act }) => !['cut', 'unready'].includes(act)).slice(0, 2);
  const [first] = next;
  useActions([
    { id: 'story.state', says: 'Change the state of the story', keys: ['s'], group: 'Story', run: () => setOpen(true) },
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
    id: line.act,
    says: line.says,
    because: line.because,
    run: () => take(line),
  }));

  return (
    <div className="act-bar">
      <StateMark state={story.state} />
      {next.map((line) => (
        <Button
          key={line.act}
          kind={line === first && decides(line.decision) ? 'ink' : 'line'}
          aria-disabled={line.because !== undefined || undefined}
          title={line.because ?? (proposes(line.decision) || undefined)}
          onClick={() => take(line)}
        >
          {decides(line.decision) ? line.says : `Propose: ${line.says.toLowerCase()}`}
        </Button>
      ))}
      <Base.Root modal={false} open={open} onOpenChange={setOpen}>
        <Base.Trigger className="icon-button" aria-label="All that can be done with the story">
          <Ellipsis aria-hidden />
        </Base.Trigger>
        <MenuSheet
          align="start"
          groups={[lines, [{ id: 'delete', says: 'Delete', danger: true, run: () => void remove() }]]}
        />
      </Base.Root>
      {first?.because && <span className="meta">{first.because}</span>}
      {cutting.dialog}
      {rejecting && <RejectDialog story={story} criteria={criteria} onClose={() => setRejecting(false)} />}
    </div>
  );
}
