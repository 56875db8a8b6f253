import { useMemo, useState } from 'react';
import { oneOfWords, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { goTo } from '../../shell/links.ts';
import { Page } from '../../shell/page.tsx';
import { thingLines } from '../../shell/thing.ts';
import { usePeek } from '../peek/use-peek.tsx';
import { ProposedNew } from '../proposals/proposed-mark.tsx';
import { Announcements } from '../release/announcements.tsx';
import { PlanDialog } from '../release/plan-dialog.tsx';
import { releaseColumns } from './columns.tsx';
import { type ListedRelease, useReleases } from './use-releases.ts';
import '../tabbed.css';
import './releases.css';

const address = { of: oneOfWords('planned', 'launched', 'cancelled', 'changelog') };
const tabs = [
  { id: 'planned', says: 'Planned', states: ['planned', 'go'] },
  { id: 'launched', says: 'Launched', states: ['launched'] },
  { id: 'cancelled', says: 'Cancelled', states: ['cancelled'] },
];

/** The releases: what goes to customers together, when it was planned, when it would be done, and what still keeps it. */
export function Screen() {
  const here = useHere();
  const { at, decides } = here;
  const [{ of }, go] = useQueryWords(address);
  const peek = usePeek();
  const beside = peek.short !== undefined;
  const [planning, setPlanning] = useState(false);
  const { releases, asked } = useReleases();
  const tab = tabs.find(({ id }) => id === of);
  const rows = useMemo(() => {
    const fitting = releases.filter(({ release }) => tab?.states.includes(release.state));
    return tab?.id === 'launched' ? fitting.toSorted(newestFirst) : fitting;
  }, [releases, tab]);
  const columns = useMemo(() => {
    const hidden = beside ? ['p50', 'features', 'deadline', 'state'] : [];
    return releaseColumns(here, of !== 'planned').filter(({ id }) => !hidden.includes(id));
  }, [here, of, beside]);
  const hrefOf = ({ release }: ListedRelease) => at(`releases/${release.short}`);
  const plans = decides('launch') ? 'Plan a release' : 'Propose a release';
  useActions([
    {
      id: 'releases.plan',
      says: plans,
      words: ['new release', 'create release', 'add release'],
      keys: ['c'],
      group: 'Releases',
      run: () => setPlanning(true),
    },
  ]);
  return (
    <Page
      title="Releases"
      trail={[{ says: 'Releases' }]}
      kind="list"
      refreshing={asked.refreshing}
      actions={
        <Button kind="ink" keys="c" onClick={() => setPlanning(true)}>
          {plans}
        </Button>
      }
      peek={peek.panel}
    >
      <h1 className="unseen">Releases</h1>
      <div className="tabbed">
        <Tabs
          label="Releases"
          tabs={[
            ...tabs.map(({ id, says, states }) => ({
              id,
              says,
              count: releases.filter(({ release }) => states.includes(release.state)).length,
            })),
            { id: 'changelog', says: 'Other announcements' },
          ]}
          value={of}
          onChange={(id) => go({ of: address.of(id) })}
        >
          {of === 'changelog' ? (
            <div className="releases-news">
              <Announcements />
            </div>
          ) : (
            <>
              {asked.error && !asked.data && (
                <ErrorState
                  title="What holds in them could not be computed"
                  says={`${asked.error.message} The releases themselves are shown as they are known here.`}
                  onRetry={asked.again}
                  request={asked.error.requestId}
                />
              )}
              {of === 'planned' && <ProposedNew kind="release" />}
              <Grid
                label={`Releases: ${tab?.says ?? ''}`}
                rows={rows}
                columns={columns}
                sayRow={({ release }) => `${release.short} ${release.name}`}
                onOpen={(row) => goTo(hrefOf(row))}
                onPeek={({ release }) => peek.toggle(release.short)}
                onCursor={({ release }) => peek.follow(release.short)}
                startsAt={rows.find(({ release }) => release.short === peek.short)?.id}
                menu={(row) => thingLines(row.release.short, hrefOf(row))}
                empty={<NoReleases of={of} plans={plans} onPlan={() => setPlanning(true)} />}
              />
            </>
          )}
        </Tabs>
      </div>
      {planning && <PlanDialog onClose={() => setPlanning(false)} />}
    </Page>
  );
}

function NoReleases({ of, plans, onPlan }: { of: string; plans: string; onPlan: () => void }) {
  const { at } = useHere();
  if (of === 'launched')
    return (
      <EmptyState title="Nothing is launched yet" says="A release comes here with the day it reached customers." />
    );
  if (of === 'cancelled')
    return <EmptyState title="Nothing was cancelled" says="A release that will not come stands here." />;
  return (
    <EmptyState
      title="No release is planned"
      says="A release says what goes to customers together, which gates it passes first, and what may be claimed of it."
      example={<span>R-1 Winter · planned 15 Dec · 85% by 19 Dec · gates 4/6 · claims 2/3</span>}
      action={
        <Button kind="ink" keys="c" onClick={onPlan}>
          {plans}
        </Button>
      }
      other={<a href={at('import')}>Import a backlog</a>}
    />
  );
}

function newestFirst(a: ListedRelease, b: ListedRelease): number {
  return (b.release.launchedOn ?? '').localeCompare(a.release.launchedOn ?? '');
}
