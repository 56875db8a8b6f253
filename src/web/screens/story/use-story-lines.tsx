import type { ReactNode } from 'react';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { useHere } from '../../here/here.tsx';
import type { MenuLine } from '../../parts/menu.tsx';
import { thingLines } from '../../shell/thing.ts';
import { actsOf } from './acts.ts';
import { useSplitting } from './split-dialog.tsx';
import { useCutting } from './use-cutting.tsx';
import { useStoryActs } from './use-story-acts.ts';
import { useStoryEdits } from './use-story-edits.ts';

type Story = Row<'story'>;

/** What can be done with a story in a list; `dialogs` stand on the screen. */
export function useStoryLines(): { linesOf: (story: Story) => MenuLine[]; dialogs: ReactNode } {
  const { at, member } = useHere();
  const { take, remove } = useStoryActs();
  const { assign } = useStoryEdits();
  const cutting = useCutting();
  const splitting = useSplitting();
  const linesOf = (story: Story): MenuLine[] => [
    ...actsOf(story).flatMap(({ act, says, because }) =>
      // What judges a story is decided where its criteria stand.
      act === 'reject' || act === 'accept'
        ? []
        : [
            {
              id: `story.${act}`,
              says,
              because,
              seldom: act === 'cut' || act === 'unready',
              run: () => (act === 'cut' ? cutting.cut(story) : void take(story, act)),
            },
          ],
    ),
    ...(story.assigneeId === member.id
      ? []
      : [{ id: 'story.mine', says: 'Take it myself', keys: ['i'], run: () => void assign(story, member.id) }]),
    ...(isOpen(story.state)
      ? [{ id: 'story.split', says: 'Split…', keys: ['shift+s'], seldom: true, run: () => splitting.split(story) }]
      : []),
    ...thingLines(story.short, at(`stories/${story.short}`)),
    {
      id: 'story.delete',
      says: 'Delete',
      keys: ['mod+backspace'],
      danger: true,
      seldom: true,
      run: () => void remove(story),
    },
  ];
  return {
    linesOf,
    dialogs: (
      <>
        {cutting.dialog}
        {splitting.dialog}
      </>
    ),
  };
}
