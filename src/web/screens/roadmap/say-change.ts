import type { RoadmapChange } from '#domain/roadmap-changes';
import { sayDay } from '../../parts/day.ts';

type Named = (kind: 'objective' | 'release', id: string) => string;

/** A change of the roadmap in words: `from next to now`. */
export function sayChange({ what, from, to, toWhom }: RoadmapChange, today: string, named: Named): string {
  const day = (value: unknown) => (typeof value === 'string' ? sayDay(value, today) : 'no day');
  const way = (name: string, none: string) => `from ${from?.[name] ?? none} to ${to?.[name] ?? none}`;
  const record = (kind: 'objective' | 'release', value: unknown) =>
    typeof value === 'string' ? named(kind, value) : 'none';
  if (what === 'added') return `was raised as ${to?.stage === 'idea' ? 'an idea' : String(to?.stage)}`;
  if (what === 'dropped') return `was ${String(to?.stage)}, from ${String(from?.stage)}`;
  if (what === 'stage') return `went ${way('stage', 'nothing')}`;
  if (what === 'horizon') return `moved ${way('horizon', 'no place')}`;
  if (what === 'promised') return `promised to ${toWhom ?? 'somebody'} for ${day(to?.dueOn)}`;
  if (what === 'promise moved') return `promise moved from ${day(from?.dueOn)} to ${day(to?.dueOn)}`;
  if (what === 'promise ended') return `promise ${String(to?.state)}`;
  if (what === 'objective')
    return `serves ${record('objective', to?.objectiveId)} instead of ${record('objective', from?.objectiveId)}`;
  if (what === 'release')
    return `release: ${record('release', to?.releaseId)} instead of ${record('release', from?.releaseId)}`;
  const span = (window: Record<string, unknown> | null) =>
    window?.windowStart || window?.windowEnd ? `${day(window.windowStart)} – ${day(window.windowEnd)}` : 'no window';
  return `target window ${span(from)} → ${span(to)}`;
}
