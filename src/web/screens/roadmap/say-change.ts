import type { RoadmapChange } from '#domain/roadmap-changes';
import { sayDay } from '../../parts/day.ts';

type Named = (kind: 'objective' | 'release', id: string) => string;

/** A change of the roadmap in words: `from next to now`. */
export function sayChange({ what, from, to, toWhom }: RoadmapChange, today: string, named: Named): string {
  const day = (value: unknown) => (typeof value === 'string' ? sayDay(value, today) : 'no day');
  const turn = (verb: string, kind: 'objective' | 'release', now: unknown, before: unknown) => {
    const was = typeof before === 'string' ? named(kind, before) : undefined;
    if (typeof now !== 'string') return `no longer ${verb} ${was ?? ''}`.trim();
    return was ? `${verb} ${named(kind, now)} instead of ${was}` : `${verb} ${named(kind, now)}`;
  };
  if (what === 'added') return `was raised as ${to?.stage === 'idea' ? 'an idea' : String(to?.stage)}`;
  if (what === 'dropped') return `was ${String(to?.stage)}, from ${String(from?.stage)}`;
  if (what === 'stage') return `went from ${String(from?.stage)} to ${String(to?.stage)}`;
  if (what === 'horizon') {
    if (!to?.horizon) return `was taken off, from ${String(from?.horizon)}`;
    return from?.horizon
      ? `moved from ${String(from.horizon)} to ${String(to.horizon)}`
      : `was placed in ${String(to.horizon)}`;
  }
  if (what === 'promised') return `promised to ${toWhom ?? 'somebody'} for ${day(to?.dueOn)}`;
  if (what === 'promise moved') return `promise moved from ${day(from?.dueOn)} to ${day(to?.dueOn)}`;
  if (what === 'promise ended') return `promise ${String(to?.state)}`;
  if (what === 'objective') return turn('serves', 'objective', to?.objectiveId, from?.objectiveId);
  if (what === 'release') return turn('goes out with', 'release', to?.releaseId, from?.releaseId);
  const span = (window: Record<string, unknown> | null) =>
    window?.windowStart || window?.windowEnd ? `${day(window.windowStart)} – ${day(window.windowEnd)}` : undefined;
  const [was, now] = [span(from), span(to)];
  if (!now) return `has no target window any more; it was ${was}`;
  return was ? `target window moved from ${was} to ${now}` : `got the target window ${now}`;
}
