import { useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { partOf } from '../../here/part-of.ts';
import { addressOf } from '../../here/subject.ts';
import type { Waiting } from './use-needs.ts';

/** What can be settled in more than one way: the ways stand beside its evidence on Align. */
const weighed: readonly string[] = [
  'forecast-past-promise',
  'forecast-past-deadline',
  'promise-without-stories',
  'work-without-reason',
  'work-out-of-order',
  'sprint-scope-moved',
  'sprint-over-full',
  'feature-scope-moved',
  'feature-without-evidence',
  'objecting-stakeholder',
  'objective-without-features',
  'duty-uncovered',
];

/** Answers where something that waits is settled: the part of a page, or the finding with its ways out. */
export function useNeedAddress(): (need: Waiting) => string {
  const { at, decides } = useHere();
  const { store } = useWorkspaceClient();
  return (need) => {
    if (weighed.includes(need.is)) return at(`align?open=${encodeURIComponent(need.key)}`);
    const command = need.settledBy.find((name) => name !== 'note.write' || decides('note'));
    const part = partOf(command, need.key, (kind, id) => store.row(kind, id)?.short);
    return addressOf(at, need.subjectKind, need.subjectId, need.subjectShort, part);
  };
}
