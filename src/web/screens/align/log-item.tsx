import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { sayStep, sayUndone } from '../../act/say-undone.ts';
import { useRow, useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { Button } from '../../parts/button.tsx';
import { Diff } from '../../parts/diff.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { showToast } from '../../shell/toast-list.ts';
import { sayMoment, sayMomentInFull } from '../../words/say-moment.ts';
import { useSayings } from '../../words/use-sayings.ts';
import {
  answerIn,
  canUndo,
  doneSays,
  type LogLine,
  loggedChanges,
  otherActor,
  roleSays,
  subjectsOf,
} from './log-words.ts';
import './log.css';

interface LogItemProps {
  line: LogLine;
  /** The moment that "2 hours ago" is counted to. */
  now: number;
  /** The record whose page this stands on: it is not named again. */
  of?: string | undefined;
}

/** One line of the log: who did what, in which role, when and why, what changed, and the way to take it back. */
export function LogItem({ line, now, of }: LogItemProps) {
  const say = useSayings();
  const { product } = useHere();
  const actor = useRow('member', line.actor)?.name ?? otherActor(line);
  const proposer = useRow('member', line.proposer ?? undefined)?.name;
  const proposal = useRow('proposal', line.proposal ?? undefined);
  const reason = line.reason ?? proposal?.reason;
  const answer = answerIn(line);
  const { busy, takeBack } = useTakeBack(line);
  const changes = loggedChanges(line, say);
  const subjects = subjectsOf(line, say).filter(({ id, name }) => id !== of && name);
  const more = line.count - line.changes.length;
  const done = sayStep({ name: line.name }, subjectsOf(line, say).find(({ name }) => name)?.name);
  return (
    <li className="log-line">
      <Avatar name={actor} />
      <div className="log-words">
        <div>
          <strong>{actor}</strong> <span className="log-says">{doneSays(line)}</span>
          {line.undone && <span className="meta"> taken back since</span>}
        </div>
        <div className="meta">
          {[
            line.via !== 'portal' && roleSays(line.role),
            proposer && proposer !== actor && `proposed by ${proposer}`,
            viaSays[line.via],
          ]
            .filter(Boolean)
            .map((part) => `${part} · `)
            .join('')}
          <time dateTime={line.at} title={sayMomentInFull(line.at, product.timeZone)}>
            {sayMoment(line.at, now)}
          </time>
        </div>
        {reason && (
          <div className="log-reason">
            <LightText text={reason} />
          </div>
        )}
        {answer && (
          <div className="log-reason">
            <LightText text={answer} />
          </div>
        )}
        {subjects.length > 0 && <Subjects subjects={subjects} more={line.count - line.changes.length} />}
        {changes.length > 0 && (
          <details>
            <summary className="meta">
              {changes.length === 1 ? 'What changed' : `What changed (${changes.length})`}
            </summary>
            <Diff caption="What changed" names={['Before', 'After']} changes={changes} />
            {more > 0 && <p className="meta">And {new Intl.NumberFormat('en').format(more)} more records.</p>}
          </details>
        )}
      </div>
      {canUndo(line) && (
        <Button
          kind="quiet"
          busy={busy}
          onClick={() => takeBack(done)}
          aria-label={`Undo: ${doneSays(line)}, by ${actor}`}
        >
          Undo
        </Button>
      )}
    </li>
  );
}

const viaSays: Record<string, string> = {
  cli: 'by the command line',
  http: 'by the API',
  mcp: 'by an agent',
  job: 'by itself',
  portal: 'on the public pages',
};
const most = 4;

function Subjects({
  subjects,
  more,
}: {
  subjects: readonly { kind: string; id: string; name: string }[];
  more: number;
}) {
  const { store } = useWorkspaceClient();
  const { at } = useHere();
  const rest = subjects.length - most + more;
  return (
    <ul className="log-subjects">
      {subjects.slice(0, most).map(({ kind, id, name }) => {
        const short = kind === 'feature' || kind === 'story' ? store.row(kind, id)?.short : undefined;
        return (
          <li key={id} dir="auto">
            {short ? <a href={at(`${kind === 'story' ? 'stories' : 'features'}/${short}`)}>{name}</a> : name}
          </li>
        );
      })}
      {rest > 0 && <li className="meta">and {new Intl.NumberFormat('en').format(rest)} more</li>}
    </ul>
  );
}

function useTakeBack({ command, right }: LogLine) {
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const takeBack = async (says: string) => {
    setBusy(true);
    const outcome = await act('change.undo', { command }, { asked: { right, says: `Take back: ${says}` } });
    setBusy(false);
    if (outcome?.is === 'done') showToast(sayUndone(outcome, 'Taken back', { name: 'change.undo', says }));
  };
  return { busy, takeBack: (says: string) => void takeBack(says) };
}
