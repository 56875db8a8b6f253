import { Circle, CircleCheck, CircleDashed, CircleDot, CircleDotDashed, CircleSlash } from 'lucide-react';
import type { StoryState } from '#domain/story';

const icons = {
  draft: CircleDashed,
  ready: Circle,
  'in progress': CircleDotDashed,
  'in review': CircleDot,
  accepted: CircleCheck,
  cut: CircleSlash,
} satisfies Record<StoryState, unknown>;

/** A story's state, by a shape and its word. */
export function StateMark({ state }: { state: StoryState }) {
  const Icon = icons[state];
  return (
    <span className="state-mark">
      <Icon aria-hidden size={14} />
      {state.charAt(0).toUpperCase() + state.slice(1)}
    </span>
  );
}
