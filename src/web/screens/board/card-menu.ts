import type { Row } from '#domain/records';
import type { Decision } from '#domain/rights';
import type { MenuLine } from '../../parts/menu.tsx';
import { thingLines } from '../../shell/thing.ts';
import { decisionOf } from '../story/acts.ts';
import { wayTo } from './board-moves.ts';
import type { BoardState } from './board-states.ts';
import type { BoardColumn } from './use-board.ts';

type Story = Row<'story'>;
interface Doings {
  move: (story: Story, to: BoardState) => void;
  block: (story: Story) => void;
  unblock: (story: Story) => void;
  take: (story: Story) => void;
  /** Who looks at the board, and what they decide. */
  mine: string;
  decides: (decision: Decision) => boolean;
  href: string;
}

/** What the menu of a card offers: each column it can go to or why not, taking it, and what blocks it. */
export function cardMenu(story: Story, columns: readonly BoardColumn[], doing: Doings): MenuLine[][] {
  const ways = columns.flatMap(({ state, says }): MenuLine[] => {
    const way = wayTo(story, state);
    if (!way) return [];
    const propose = 'act' in way && !doing.decides(decisionOf(way.act)) ? 'Propose: ' : '';
    // Where its criteria are not all met, it leads to them.
    const more = state === 'accepted' && story.criteria > 0 && 'act' in way ? '…' : '';
    return [
      {
        id: `story.to-${state.replace(' ', '-')}`,
        says: propose + (story.state === 'draft' && state === 'ready' ? 'Make ready' : `Move to ${says}${more}`),
        because: 'why' in way ? way.why : undefined,
        run: () => doing.move(story, state),
      },
    ];
  });
  const thing = thingLines(story.short, doing.href);
  if (story.state === 'accepted') return [ways, thing];
  const blocking: MenuLine =
    story.blockedWhy === null
      ? { id: 'story.block', says: 'Block…', keys: ['b'], run: () => doing.block(story) }
      : { id: 'story.block', says: 'Nothing blocks it any more', keys: ['b'], run: () => doing.unblock(story) };
  const taking: MenuLine[] =
    story.assigneeId === doing.mine
      ? []
      : [{ id: 'story.mine', says: 'Take it myself', keys: ['i'], run: () => doing.take(story) }];
  return [ways, [...taking, blocking], thing];
}
