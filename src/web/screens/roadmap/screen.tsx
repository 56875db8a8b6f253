import { useState } from 'react';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Page } from '../../shell/page.tsx';
import { Peek } from '../../shell/peek.tsx';
import { FeaturePeek } from '../feature/feature-peek.tsx';
import { useFacts } from '../feature/use-facts.ts';
import { ImportMenu } from '../import/import-menu.tsx';
import { ChangesView } from './changes-view.tsx';
import { HorizonView } from './horizon-view.tsx';
import { ListView } from './list-view.tsx';
import { RaiseDialog } from './raise-dialog.tsx';
import { TimelineView } from './timeline-view.tsx';
import '../tabbed.css';
import './roadmap.css';

const views = [
  { id: 'horizons', says: 'Now, next, later' },
  { id: 'timeline', says: 'Timeline' },
  { id: 'changes', says: 'What changed' },
  { id: 'list', says: 'List' },
] as const;
const address = { view: anyWord, place: anyWord, peek: anyWord };

/** The roadmap: views of the same features, by horizon, in time, by stage, and what changed between two days. */
export function Screen() {
  const here = useHere();
  const [{ view: viewId, place, peek }, go] = useQueryWords(address);
  const [raising, setRaising] = useState(false);
  const { facts, asked } = useFacts();
  const view = views.find(({ id }) => id === viewId)?.id ?? (place ? 'list' : 'horizons');
  const peeked = facts.find(({ feature }) => feature.short === peek);
  const show = (id: string) => go({ view: id === 'horizons' ? undefined : id, place: undefined, peek: undefined });
  const raise = () => setRaising(true);

  useActions([
    { id: 'roadmap.raise', says: 'Raise a feature', keys: ['c'], group: 'Roadmap', run: raise },
    {
      id: 'roadmap.view',
      says: 'Next view of the roadmap',
      keys: ['mod+b'],
      group: 'Roadmap',
      run: () => show(views[(views.findIndex(({ id }) => id === view) + 1) % views.length]?.id ?? 'horizons'),
    },
    ...views.map(({ id, says }) => ({
      id: `roadmap.view-${id}`,
      says: `Roadmap: ${says}`,
      group: 'Roadmap',
      run: () => show(id),
    })),
  ]);

  return (
    <Page
      title="Roadmap"
      trail={[{ says: 'Roadmap' }]}
      kind="list"
      refreshing={asked.refreshing}
      actions={
        <>
          <Button kind="ink" keys="c" onClick={raise}>
            Raise a feature
          </Button>
          <ImportMenu list="roadmap" />
        </>
      }
      peek={
        peeked && (
          <Peek
            title={`${peeked.feature.short} ${peeked.feature.title}`}
            href={here.at(`features/${peeked.feature.short}`)}
            onClose={() => go({ peek: undefined })}
          >
            <FeaturePeek short={peeked.feature.short} />
          </Peek>
        )
      }
    >
      <h1 className="unseen">Roadmap</h1>
      <div className="tabbed roadmap">
        <Tabs label="Views of the roadmap" tabs={views} value={view} onChange={show}>
          {asked.error && !asked.data && (
            <StatusMessage kind="warn">The dates could not be read: {asked.error.message}</StatusMessage>
          )}
          {view === 'horizons' && (
            <HorizonView
              facts={facts}
              onRaise={raise}
              onPeek={(short) => go({ peek: short === peek ? undefined : short })}
            />
          )}
          {view === 'timeline' && <TimelineView facts={facts} onRaise={raise} />}
          {view === 'changes' && <ChangesView />}
          {view === 'list' && <ListView facts={facts} onRaise={raise} />}
        </Tabs>
      </div>
      {raising && <RaiseDialog onClose={() => setRaising(false)} />}
    </Page>
  );
}
