import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import type { Store } from '../../client/store.ts';
import type { Faults } from '../form-dialog.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useStoryActs } from './use-story-acts.ts';

type Story = Row<'story'>;

/** Cuts a story, at once or, out of a sprint that runs, once the reason is given; `dialog` stands on the screen. */
export function useCutting(): { cut: (story: Story) => void; dialog: ReactNode } {
  const { store } = useClient();
  const { take } = useStoryActs();
  const [asking, setAsking] = useState<Story>();
  return {
    cut: (story) => (runningSprintOf(store, story) ? setAsking(story) : void take(story, 'cut')),
    dialog: asking && (
      <CutReason
        stories={[asking]}
        onClose={() => setAsking(undefined)}
        onSend={async (why) => faultsOf(await take(asking, 'cut', [], why))}
      />
    ),
  };
}

/** Asks why stories are cut out of a sprint that runs. */
export function CutReason(props: {
  stories: readonly Story[];
  onSend: (why: string) => Promise<Faults | undefined>;
  onClose: () => void;
}) {
  const { store } = useClient();
  const [first] = props.stories;
  const sprint = props.stories.flatMap((story) => runningSprintOf(store, story) ?? [])[0];
  return (
    <ReasonDialog
      of={`cut ${props.stories.map(({ id }) => id).join(' ')}`}
      title={`Cut ${props.stories.length === 1 && first ? first.short : `${props.stories.length} stories`}`}
      says={`${sprint?.name ?? 'The sprint'} is running. The reason stands in its ledger, with your name and the day.`}
      verb="Cut"
      onSend={props.onSend}
      onClose={props.onClose}
    />
  );
}

/** The sprint that a story is in, where it runs. */
export function runningSprintOf(store: Store, story: Pick<Story, 'sprintId'>): Row<'sprint'> | undefined {
  const sprint = story.sprintId ? store.row('sprint', story.sprintId) : undefined;
  return sprint?.state === 'running' ? sprint : undefined;
}
