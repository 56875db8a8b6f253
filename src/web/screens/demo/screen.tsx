import { useMemo, useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useAsk, useClient, useRow } from '../../client/hooks.ts';
import type { News } from '../../client/store.ts';
import { usePart } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDayInFull } from '../../parts/day.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { goTo } from '../../shell/links.ts';
import { Actions } from '../actions/actions.tsx';
import { SprintPage } from '../sprint/sprint-page.tsx';
import { useDelivery, useSprintStories } from '../sprint/use-delivery.ts';
import { Agenda } from './agenda.tsx';
import { DemoDialog } from './demo-dialog.tsx';
import { DemoNotes } from './demo-notes.tsx';
import { Said } from './said.tsx';
import './demo.css';

/** One demo: its agenda from what was accepted, and what was said at it, captured on the spot. */
export function Screen() {
  const demo = useRow('demo', usePart('id'));
  const delivery = useDelivery();
  const { at } = useHere();
  return (
    <SprintPage
      view="demos"
      title="Demo"
      kind="sheet"
      ofOne
      delivery={delivery}
      actions={demo && <DemoActs key={demo.id} demo={demo} />}
    >
      {demo ? (
        <Demo key={demo.id} demo={demo} />
      ) : (
        <EmptyState
          title="This demo is not here"
          says="It may have been removed. Undo in the decision log brings it back."
          action={<a href={at('demos')}>All demos</a>}
          other={<a href={at('align?tab=log')}>Decision log</a>}
        />
      )}
    </SprintPage>
  );
}

function DemoActs({ demo }: { demo: Row<'demo'> }) {
  const act = useAct();
  const client = useClient();
  const { at } = useHere();
  const [changing, setChanging] = useState(false);
  const judge = async (name: 'demo.hold' | 'demo.remove', says: string) => {
    const seen = client.seeing({ kind: 'demo', id: demo.id });
    const outcome = await act(name, () => ({ demo: demo.id, seen: seen() }), {
      says,
    });
    if (name === 'demo.remove' && outcome?.is === 'done') goTo(at('demos'));
  };
  return (
    <>
      <Button kind="quiet" onClick={() => void judge('demo.remove', 'Removed the demo')}>
        Remove
      </Button>
      <Button onClick={() => setChanging(true)}>Change</Button>
      {demo.state === 'planned' && (
        <Button kind="ink" onClick={() => void judge('demo.hold', 'The demo was held')}>
          It was held
        </Button>
      )}
      {changing && <DemoDialog demo={demo} onClose={() => setChanging(false)} />}
    </>
  );
}

function Demo({ demo }: { demo: Row<'demo'> }) {
  const concerns = useMemo(
    () => (news: News) => !('changes' in news) || news.changes.some(({ kind }) => kind === 'feedback'),
    [],
  );
  const asked = useAsk('demo.get', { demo: demo.id }, { topics: ['feedback'], concerns, keep: true });
  const sprint = useRow('sprint', demo.sprintId ?? undefined);
  const presenter = useRow('member', demo.presenterId ?? undefined);
  const held = useSprintStories(demo.sprintId ?? undefined);
  // Stories of long ago are kept by no browser any more.
  const stories = held.length > 0 ? held : ((asked.data?.stories ?? []) as readonly Row<'story'>[]);
  return (
    <div className="demo">
      <header className="demo-head">
        <h2 dir="auto">{demo.audience}</h2>
        <p className="meta">
          <time dateTime={demo.heldOn}>{sayDayInFull(demo.heldOn)}</time>
          {[sprint?.name, presenter && `shown by ${presenter.name}`, demo.state]
            .filter(Boolean)
            .map((words) => ` · ${words}`)
            .join('')}
        </p>
      </header>
      <div className="demo-sides">
        <div className="demo-side">
          <Agenda stories={stories} sprint={sprint} />
          <DemoNotes demo={demo} />
          {sprint && <Actions about={{ kind: 'sprint', id: sprint.id }} />}
        </div>
        <div className="demo-side">
          {asked.error && !asked.data ? (
            <ErrorState title="What was said could not be read" says={asked.error.message} onRetry={asked.again} />
          ) : asked.data ? (
            <Said demo={demo} feedback={asked.data.feedback as readonly Row<'feedback'>[]} />
          ) : (
            <Skeleton says="what was said" rows={4} />
          )}
        </div>
      </div>
    </div>
  );
}
