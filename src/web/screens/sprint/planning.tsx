import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { faultsOf } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useDrop } from '../../parts/use-drop.ts';
import { useMedia } from '../../shell/kept.ts';
import { goTo } from '../../shell/links.ts';
import { useMoving } from '../backlog/use-moving.ts';
import { commentInHash } from '../conversation/comment-part.ts';
import { Conversation } from '../conversation/conversation.tsx';
import type { Peeking } from '../peek/use-peek.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useReadiness } from '../story/use-readiness.ts';
import { useStoryLines } from '../story/use-story-lines.tsx';
import { Candidates } from './candidates.tsx';
import { Ledger } from './ledger.tsx';
import { Outlook } from './outlook.tsx';
import { acrossPanes, toPane } from './panes.ts';
import { count } from './say-load.ts';
import { SprintHead } from './sprint-head.tsx';
import { planColumns } from './story-columns.tsx';
import { useChance } from './use-chance.ts';
import { useOpenStories } from './use-delivery.ts';
import { useNames } from './use-names.ts';
import { useScope } from './use-scope.ts';

type Story = Row<'story'>;
const sprintTabs = ['stories', 'ledger', 'backlog', 'conversation'] as const;
type SprintTab = (typeof sprintTabs)[number];
interface PlanningProps {
  sprint: Row<'sprint'>;
  sprints: readonly Row<'sprint'>[];
  stories: readonly Story[];
  peek: Peeking;
  onChoose: (id: string) => void;
  onClose: () => void;
  /** The sprint was just planned. */
  begins: boolean;
}

/** Two lists beside each other: what could come in, and what is in; a story goes over by dragging, by its button, or by + and −. */
export function Planning({ sprint, sprints, stories, peek, onChoose, onClose, begins }: PlanningProps) {
  const { at, product } = useHere();
  const chance = useChance(sprint);
  const missing = useReadiness();
  const scope = useScope();
  const ordered = useOpenStories();
  const move = useMoving(ordered);
  const narrow = useMedia('(width < 1000px)');
  const wide = useMedia('(width >= 1600px)');
  const [tab, setTab] = useState<SprintTab>(tabInAddress);
  const [asking, setAsking] = useState<{ way: 'add' | 'take'; stories: readonly Story[] }>();
  const story = useStoryLines();
  const panel = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const names = useNames(product.id);
  const over = sprint.state === 'closed';
  const inSprint = useMemo(() => new Set(stories.map(({ id }) => id)), [stories]);

  const go = (way: 'add' | 'take', which: readonly Story[]) => {
    if (which.length === 0) return;
    if (sprint.state === 'running') setAsking({ way, stories: which });
    else void scope[way](sprint, which);
  };
  const latest = useRef(go);
  latest.current = go;
  const byId = (id: string | undefined) => ordered.find((row) => row.id === id);
  const hovering = useDrop(
    panel,
    (id) => !over && !inSprint.has(id) && byId(id)?.teamId === sprint.teamId,
    (id) => {
      const row = byId(id);
      if (row) go('add', [row]);
    },
  );
  const isAt = (pane: string) => document.activeElement?.closest(pane) != null;
  useActions([
    {
      id: 'sprint.to-sprint',
      says: 'To the list of the sprint',
      keys: ['arrowright'],
      group: 'Sprint',
      when: () => isAt('.planning-out .grid'),
      run: () => whole.current && toPane(whole.current, 'in'),
    },
    {
      id: 'sprint.to-backlog',
      says: 'To the backlog',
      keys: ['arrowleft'],
      group: 'Sprint',
      when: () =>
        whole.current?.querySelector('.planning-out') != null &&
        (isAt('.planning-in .grid') || document.activeElement === panel.current),
      run: () => whole.current && toPane(whole.current, 'out'),
    },
    {
      id: 'sprint.talk',
      says: 'Comment on the sprint',
      keys: ['n'],
      group: 'Sprint',
      when: () => tab !== 'conversation',
      run: () => {
        setTab('conversation');
        setTimeout(() => panel.current?.querySelector('textarea')?.focus());
      },
    },
  ]);
  const columns = useMemo(
    () =>
      planColumns(
        names,
        missing,
        {
          says: 'Out',
          label: (row) => `Take ${row.short} out of the sprint`,
          run: (row) => latest.current('take', [row]),
          when: (row) => !over && isOpen(row.state),
        },
        true,
        wide,
      ),
    [names, missing, over, wide],
  );
  const candidates = (
    <Candidates
      sprint={sprint}
      ordered={ordered}
      names={names}
      missing={missing}
      peek={peek}
      linesOf={story.linesOf}
      onAdd={(rows) => go('add', rows)}
      onTake={(id) => {
        const row = byId(id);
        if (row && inSprint.has(id)) go('take', [row]);
      }}
      move={move}
      begins={begins}
    />
  );
  const list = (
    <Grid<Story>
      label={`Stories of ${sprint.name}`}
      rows={stories}
      columns={columns}
      sayRow={(row) => `${row.short} ${row.title}`}
      onOpen={(row) => goTo(at(`stories/${row.short}`))}
      onPeek={(row) => peek.toggle(row.short)}
      onCursor={(row) => peek.follow(row.short)}
      startsAt={stories.find(({ short }) => short === peek.short)?.id}
      onMove={over ? undefined : move}
      menu={(row) => [
        ...(over || !isOpen(row.state)
          ? []
          : [{ id: 'sprint.take', says: 'Take out of the sprint', keys: ['-'], run: () => go('take', [row]) }]),
        ...story.linesOf(row),
      ]}
      empty={
        <div className="sprint-empty">
          <EmptyState
            title="Nothing is in it yet"
            says="Drag stories here from the backlog, or press + on one. What the team can take and the chance to finish move with each."
          />
        </div>
      }
    />
  );
  const tabs = [
    ...(narrow && !over ? [{ id: 'backlog', says: 'Backlog' }] : []),
    { id: 'stories', says: 'In the sprint', count: stories.length },
    { id: 'ledger', says: 'Ledger' },
    { id: 'conversation', says: 'Conversation' },
  ];
  const panels: Record<SprintTab, ReactNode> = {
    stories: list,
    ledger: <Ledger sprint={sprint} stories={stories} />,
    backlog: candidates,
    conversation: (
      <div className="planning-talk">
        <Conversation about={{ kind: 'sprint', id: sprint.id }} />
      </div>
    ),
  };
  return (
    <div className="planning" ref={whole} data-over={over || undefined} onKeyDownCapture={acrossPanes}>
      {!narrow && !over && <section className="planning-out">{candidates}</section>}
      <section
        className="planning-in"
        id="sprint-stories"
        tabIndex={-1}
        ref={panel}
        data-hovering={hovering || undefined}
        aria-label={sprint.name}
      >
        <SprintHead {...{ sprint, sprints, stories, onChoose, onClose }} />
        <Outlook sprint={sprint} stories={stories} chance={chance} coming={hovering ? 1 : 0} />
        <Tabs
          label="What to see of the sprint"
          tabs={tabs}
          value={narrow || tab !== 'backlog' ? tab : 'stories'}
          onChange={(id) => setTab(sprintTabs.find((each) => each === id) ?? 'stories')}
        >
          {panels[tab]}
        </Tabs>
      </section>
      {story.dialogs}
      {asking && (
        <ReasonDialog
          of={`${asking.way} ${sprint.id} ${asking.stories.map(({ id }) => id).join(' ')}`}
          title={
            asking.way === 'add'
              ? `Put ${namesOf(asking.stories)} into ${sprint.name}`
              : `Take ${namesOf(asking.stories)} out of ${sprint.name}`
          }
          says="The sprint is running. The reason stands in its ledger, with your name and the day."
          verb={asking.way === 'add' ? 'Put in' : 'Take out'}
          onClose={() => setAsking(undefined)}
          onSend={async (why) => faultsOf(await scope[asking.way](sprint, asking.stories, why))}
        />
      )}
    </div>
  );
}

/** The sight of the sprint that an address with `#` leads into. */
function tabInAddress(): SprintTab {
  if (location.hash === '#ledger') return 'ledger';
  return commentInHash(location.hash) ? 'conversation' : 'stories';
}

function namesOf(stories: readonly Story[]): string {
  const [first] = stories;
  return stories.length === 1 && first ? first.short : count(stories.length, 'story', 'stories');
}
