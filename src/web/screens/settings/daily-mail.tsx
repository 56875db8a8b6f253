import { useAct } from '../../act/act.tsx';
import { useAsk, useWaiting } from '../../client/hooks.ts';
import { useWorkspaceHere } from '../../here/here.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Switch } from '../../parts/switch.tsx';

/** Whether one mail a day tells what waits in the inbox. */
export function DailyMail() {
  const act = useAct();
  const { member } = useWorkspaceHere();
  const asked = useAsk('notice.setting', {}, { topics: ['noticeSetting'] });
  // The setting goes under its member: it has no id of its own before it is first changed.
  const waiting = useWaiting('noticeSetting', member.id)?.digest;
  const digest = waiting ?? asked.data?.digest;
  if (!digest && asked.error)
    return <ErrorState title="This could not be read" says={asked.error.message} onRetry={asked.again} />;
  if (!digest) return <Skeleton says="what comes by mail" rows={1} />;
  const set = (on: boolean) => {
    const next = on ? 'daily' : 'off';
    void act(
      'notice.digest',
      { digest: next },
      {
        guess: { kind: 'noticeSetting', id: member.id, fields: { digest: next } },
        says: on ? 'One mail a day tells what waits.' : 'No mail tells what waits.',
      },
    );
  };
  return (
    <Switch label="One mail a day while something new waits in the inbox" checked={digest === 'daily'} onChange={set} />
  );
}
