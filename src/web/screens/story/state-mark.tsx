import type { StoryState } from '#domain/story';

const ring = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0';
const dot = 'M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0';
const dashes =
  'M10.1 2.18a10 10 0 0 1 3.8 0M13.9 21.82a10 10 0 0 1-3.8 0M17.61 3.72a10 10 0 0 1 2.69 2.7M2.18 13.9a10 10 0 0 1 0-3.8M20.28 17.61a10 10 0 0 1-2.7 2.69M21.82 10.1a10 10 0 0 1 0 3.8M3.72 6.39a10 10 0 0 1 2.7-2.69M6.39 20.28a10 10 0 0 1-2.69-2.7';
/** One stroke each: lists draw one in every row. */
const shapes: Record<StoryState, string> = {
  draft: dashes,
  ready: ring,
  'in progress': dashes + dot,
  'in review': ring + dot,
  accepted: `${ring}m6 0 2.5 2.5L16 9`,
  cut: `${ring}M9 15l6-6`,
};

/** A story's state, by a shape and its word; where that would say the same in row after row, by what it `lacks`. */
export function StateMark({ state, lacks }: { state: StoryState; lacks?: string | undefined }) {
  const word = state.charAt(0).toUpperCase() + state.slice(1);
  return (
    <span className="state-mark">
      <svg aria-hidden width="14" height="14" viewBox="0 0 24 24">
        <path d={shapes[state]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      {lacks ? <span className="unseen">{word}, </span> : word}
      {lacks}
    </span>
  );
}
