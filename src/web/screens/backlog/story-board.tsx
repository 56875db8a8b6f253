import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { useColumnInAddress } from '../../parts/cards/use-one-column.tsx';
import type { MenuLine } from '../../parts/menu.tsx';
import { showToast } from '../../shell/toast-list.ts';
import { wayToState } from '../board/board-moves.ts';
import { boardStates } from '../board/board-states.ts';
import { useBoardActs } from '../board/use-board-acts.ts';
import { decisionOf } from '../story/acts.ts';
import { RejectDialog } from '../story/reject-dialog.tsx';
import { useStoryActs } from '../story/use-story-acts.ts';
import { useStoryEdits } from '../story/use-story-edits.ts';
import type { Grouping, Part } from '../views/arrange.ts';
import { Board } from '../views/board.tsx';
import { StoryCard } from './story-card.tsx';
import type { StoryNames } from './use-backlog.ts';

type Story = Row<'story'>;

interface StoryBoardProps {
  parts: readonly Part<Story>[];
  grouping: Grouping<Story>;
  names: StoryNames;
  menu: (row: Story) => readonly MenuLine[];
  textOf: (row: Story) => string;
  onPeek: (short: string) => void;
  comesTo: string | undefined;
}

const itself = (row: Story) => row;

/** Stories in columns by what they are grouped by; where a card can be moved, that changes what its column stands for. */
export function StoryBoard({ parts, grouping, names, menu, textOf, onPeek, comesTo }: StoryBoardProps) {
  const acts = useBoardActs(showToast);
  const doing = useStoryActs();
  const edits = useStoryEdits();
  const { decides } = useHere();
  const toState = (story: Story, to: string) => {
    const way = wayToState(story, to);
    const state = boardStates.find((one) => one === to);
    if (state) return acts.move(story, state);
    if (way && 'act' in way) return void doing.take(story, 'unready');
    showToast(way?.why ?? 'It stays where it is.');
  };
  /** A line of a card's menu: what moving it to a column does, or why it cannot. */
  const lineOf = (story: Story, to: string, says: string): Omit<MenuLine, 'run'> => {
    const way = grouping.id === 'state' ? wayToState(story, to) : undefined;
    const decision = way && 'act' in way ? decisionOf(way.act) : grouping.id === 'assignee' ? 'work' : 'order';
    return {
      id: `story.to-${to}`,
      says: `${decides(decision) || (way && 'why' in way) ? '' : 'Propose: '}Move to ${says}`,
      because: way && 'why' in way ? way.why : undefined,
    };
  };
  const moves: Record<string, (story: Story, to: string) => void> = {
    state: toState,
    assignee: (story, to) => void edits.assign(story, to || null),
    feature: (story, to) => void edits.edit(story, { featureId: to || null }),
  };
  const onMove = moves[grouping.id];
  const column = useColumnInAddress();
  return (
    <>
      <Board<Story>
        parts={parts}
        cardOf={itself}
        textOf={textOf}
        onMove={onMove}
        onPeek={onPeek}
        column={column}
        comesTo={comesTo}
        card={(story, doings) => (
          <StoryCard
            key={story.id}
            story={story}
            names={names}
            doings={doings}
            byState={grouping.id === 'state'}
            menu={[
              menu(story),
              onMove
                ? parts
                    .filter(({ id }) => id !== grouping.of(story))
                    .slice(0, 12)
                    .map(({ id, says }) => ({ ...lineOf(story, id, says), run: () => onMove(story, id) }))
                : [],
            ]}
          />
        )}
      />
      {acts.rejecting && <RejectDialog {...acts.rejecting} onClose={acts.endRejecting} />}
    </>
  );
}
