import { useMemo, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf } from '../../act/act.tsx';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { useCardFind } from '../../parts/cards/use-card-find.ts';
import { useGrab } from '../../parts/cards/use-grab.ts';
import { useColumnInAddress, useOneColumn } from '../../parts/cards/use-one-column.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { usePeek } from '../peek/use-peek.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { SprintPage } from '../sprint/sprint-page.tsx';
import { useDelivery } from '../sprint/use-delivery.ts';
import { useNames } from '../sprint/use-names.ts';
import { RejectDialog } from '../story/reject-dialog.tsx';
import { useReadiness } from '../story/use-readiness.ts';
import { useStoryEdits } from '../story/use-story-edits.ts';
import type { BoardState } from './board-states.ts';
import { BoardTop } from './board-top.tsx';
import { StoryCard } from './card.tsx';
import { cardMenu } from './card-menu.ts';
import { Column } from './column.tsx';
import { NextForMe } from './next-for-me.tsx';
import { useBoard } from './use-board.ts';
import { useBoardActs } from './use-board-acts.ts';
import './board.css';

const address = { mine: anyWord, all: anyWord };

/** The board of a team: of its running sprint, or of all its work where it works in flow. */
export function Screen() {
  const [{ mine, all }, go] = useQueryWords(address);
  const delivery = useDelivery();
  const { team, running } = delivery;
  const flow = team?.works === 'flow' || all !== undefined;
  const sprint = flow ? undefined : running;
  const peek = usePeek();
  const toggle = () => go({ mine: mine ? undefined : '1' });
  return (
    <SprintPage
      view="board"
      title="Board"
      delivery={delivery}
      peek={peek.panel}
      actions={
        <>
          {team?.works === 'sprints' && running && (
            <Button aria-pressed={all !== undefined} onClick={() => go({ all: all ? undefined : '1' })}>
              All work
            </Button>
          )}
          <Button keys="f" aria-pressed={mine !== undefined} onClick={toggle}>
            Mine
          </Button>
        </>
      }
    >
      {team && (flow || running) && (
        <Board key={`${team.id} ${sprint?.id}`} team={team} sprint={sprint} mine={mine !== undefined} onMine={toggle} />
      )}
      {team && !flow && !running && <NoSprint delivery={delivery} onAll={() => go({ all: '1' })} />}
    </SprintPage>
  );
}

interface BoardProps {
  team: Row<'team'>;
  sprint: Row<'sprint'> | undefined;
  mine: boolean;
  onMine: () => void;
}

const itself = (story: Row<'story'>) => story;

function Board({ team, sprint, mine, onMine }: BoardProps) {
  const { product, member, at, decides } = useHere();
  const board = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const columns = useBoard(team, sprint, mine);
  const names = useNames(product.id);
  const missing = useReadiness();
  const edits = useStoryEdits();
  const acts = useBoardActs(say);
  const find = (id: string | undefined) => columns.flatMap(({ stories }) => stories).find((story) => story.id === id);
  const move = (id: string, to: BoardState) => {
    const story = find(id);
    if (story) acts.move(story, to);
  };
  const grab = useGrab({
    box: board,
    columns: columns.map(({ state, says, stories }) => ({ id: state, says, cards: stories })),
    onMove: (id, to) => {
      say(`Dropped on ${columns.find(({ state }) => state === to)?.says}.`);
      move(id, to);
    },
    say,
  });
  const rows = useMemo(() => columns.flatMap(({ stories }) => stories), [columns]);
  const one = useOneColumn({
    box: board,
    columns: [
      ...columns.map(({ state, says, stories, over }) => ({ id: state, says, count: stories.length, over })),
      { id: 'next', says: 'Next for you' },
    ],
    chosen: useColumnInAddress(),
    usual: 'in progress',
  });
  const columnOf = (story: Row<'story'>) => columns.find(({ stories }) => stories.some(({ id }) => id === story.id));
  const reveal = one.reveal && ((story: Row<'story'>) => one.reveal?.(columnOf(story)?.state ?? 'ready'));
  const finding = useCardFind({
    label: 'The board',
    box: board,
    rows,
    cardOf: itself,
    cursor: grab.cursor,
    setCursor: grab.setCursor,
    reveal,
  });
  useActions([{ id: 'board.mine', says: 'Show only mine', keys: ['f'], group: 'Board', run: onMine }]);
  return (
    <div className="board">
      <BoardTop team={team} sprint={sprint} />
      {finding}
      {one.picker}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards in it are links; the board answers their arrows. */}
      <div className="columns board-columns" ref={board} onKeyDown={grab.onKeyDown}>
        {columns.map((each) => (
          <Column
            key={each.state}
            column={each}
            team={team.id}
            target={grab.held?.to === each.state}
            takes={(id) => find(id) !== undefined}
            onDrop={(id) => move(id, each.state)}
            keep={grab.held?.card ?? grab.cursor}
          >
            {(story) => (
              <StoryCard
                key={story.id}
                story={story}
                names={names}
                ageing={each.ageing}
                missing={missing(story)}
                grabbed={grab.held?.card === story.id}
                onFocus={() => grab.setCursor(story.id)}
                menu={cardMenu(story, columns, {
                  move: acts.move,
                  block: acts.askBlock,
                  unblock: (one) => void acts.unblock(one),
                  take: (one) => void edits.assign(one, member.id),
                  mine: member.id,
                  decides,
                  href: at(`stories/${story.short}`),
                })}
              />
            )}
          </Column>
        ))}
        <NextForMe team={team} sprint={sprint} />
      </div>
      <span id="board-keys" className="unseen">
        M grabs the card: arrows choose a column, Enter drops it. Its menu moves it too. Space looks at it beside the
        board.
      </span>
      <div className="unseen" role="status">
        {said}
      </div>
      {grab.bar}
      {acts.rejecting && <RejectDialog {...acts.rejecting} onClose={acts.endRejecting} />}
      {acts.blocking && (
        <ReasonDialog
          of={`block ${acts.blocking.id}`}
          title={`Block ${acts.blocking.short}`}
          says="What blocks it stands on the card and in the stand-up until somebody says that nothing does any more."
          label="What blocks it"
          verb="Block"
          onClose={acts.endBlocking}
          onSend={async (why) => acts.blocking && faultsOf(await acts.block(acts.blocking, why))}
        />
      )}
    </div>
  );
}

function NoSprint({ delivery, onAll }: { delivery: ReturnType<typeof useDelivery>; onAll: () => void }) {
  const { at } = useHere();
  const [next] = delivery.planned;
  return (
    <div className="sprint-empty">
      <EmptyState
        title="No sprint is running"
        says={
          next
            ? `${next.name} is planned. The board shows what the team committed to, from the day it does.`
            : 'The board shows what the team committed to. Plan a sprint and commit to it.'
        }
        action={
          <a className="button button-ink" href={at(next ? `sprint?sprint=${next.id}` : 'sprint')}>
            {next ? `Go to ${next.name}` : 'Plan a sprint'}
          </a>
        }
        other={<Button onClick={onAll}>Show all work of the team</Button>}
      />
    </div>
  );
}
