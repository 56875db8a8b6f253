import { EmptyState } from '../../parts/empty-state.tsx';
import { useMedia } from '../../shell/kept.ts';
import type { NoticeThread } from './say-reasons.ts';

/** Says what the inbox is for while nothing of a state is in it. */
export function NoNotices({ state }: { state: NoticeThread['state'] }) {
  const isTouched = useMedia('(pointer: coarse)');
  const key = (letter: string) => (isTouched ? '' : ` (${letter})`);
  if (state === 'snoozed')
    return (
      <EmptyState
        title="Nothing is snoozed"
        says={`A record that you snooze${key('H')} comes back on its day, or as soon as somebody mentions or asks you.`}
      />
    );
  if (state === 'done')
    return (
      <EmptyState
        title="Nothing is done yet"
        says="What you mark as done stays here, and opens again when something new is said about it."
      />
    );
  return (
    <EmptyState
      title="Nothing waits for you in the inbox"
      says={`When somebody mentions you, asks you something, answers you or gives you work, the record comes here once, with every reason on its line. Mark it as done${key('E')}, or snooze it until another day${key('H')}.`}
      example={
        <span className="notice-example">
          <strong>Offline field reports</strong> Jonas mentioned you · Can we cut the photos from the first release?
        </span>
      }
    />
  );
}
