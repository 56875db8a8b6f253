import { useState } from 'react';
import { BulkBar } from '../../../parts/bulk-bar.tsx';
import { IntoSprint } from '../../backlog/into-sprint.tsx';
import { useBulk } from '../together/use-bulk.tsx';
import type { RoadThing } from './road-thing.ts';
import { kindOfAll } from './why-not-under.ts';

interface TreeBulkProps {
  things: readonly RoadThing[];
  onMove: () => void;
  onClear: () => void;
}

/** What can be done with the selected rows of a tree together, each as one command. */
export function TreeBulk({ things, onMove, onClear }: TreeBulkProps) {
  const [filling, setFilling] = useState(false);
  const kind = kindOfAll(things);
  const stories = things.flatMap((thing) => (thing.is === 'story' ? [thing.story] : []));
  const mixed = kind ? undefined : 'Select only stories, or only features.';
  const bulk = useBulk({ grabs: true });
  const isStories = kind === 'story';
  const features = things.flatMap((thing) => (thing.is === 'feature' ? [thing.facts] : []));
  const inOrder = isStories && stories.every(({ rank }) => rank !== null);
  return (
    <>
      <BulkBar
        count={things.length}
        says={sayKind(kind, things.length)}
        onClear={onClear}
        lines={[
          { id: 'tree.move-under', says: 'Move under…', because: mixed, run: mixed ? () => undefined : onMove },
          ...(kind === 'feature'
            ? bulk.linesOf(features)
            : [
                {
                  id: 'stories.into-sprint',
                  says: 'Sprint…',
                  keys: ['+'],
                  because: inOrder ? undefined : 'Only open stories go into a sprint.',
                  run: () => inOrder && setFilling(true),
                },
              ]),
        ]}
      />
      {bulk.dialogs}
      {filling && <IntoSprint stories={stories} onClose={() => setFilling(false)} />}
    </>
  );
}

function sayKind(kind: 'story' | 'feature' | undefined, count: number): string {
  if (kind === 'story') return count === 1 ? 'story' : 'stories';
  if (kind === 'feature') return count === 1 ? 'feature' : 'features';
  return count === 1 ? 'row' : 'rows';
}
