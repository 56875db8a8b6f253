import { useState } from 'react';
import { useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { Since } from '../../parts/since.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { sayMoment, sayMomentInFull } from '../../words/say-moment.ts';
import { useSayings } from '../../words/use-sayings.ts';
import { doneSays, isProposed, type LogLine, otherActor, subjectsOf } from '../align/log-words.ts';
import { Proposed } from '../align/proposed.tsx';
import { useLog } from '../align/use-log.ts';
import { noteVisit } from './last-visit.ts';
import { actorOf, saidOf } from './lately-words.ts';

const most = 7;
/** What becomes of a proposal; whoever made it hears of it first. */
const answers: readonly string[] = ['proposal.accept', 'proposal.decline', 'proposal.lapse'];

/** What others did since this person was last here. */
export function SinceYouLeft() {
  const { product, member, workspace, at } = useHere();
  const moment = useToday();
  const now = workspace.clock ?? moment;
  const [left] = useState(() => noteVisit(product.id, now));
  const { first, lines } = useLog({ product: product.id, limit: 50 });
  const members = useRows({ kind: 'member', key: 'all' });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const own = useRows({
    kind: 'proposal',
    key: `by ${member.id}`,
    where: (row) => row.proposerId === member.id,
  });
  const mine = new Set(own.map(({ id }) => id));
  const answersMe = ({ name, changes }: LogLine) =>
    answers.includes(name) && changes.some(({ kind, id }) => kind === 'proposal' && mine.has(id));
  // What was taken back is as if it had not been.
  const told = lines
    .filter(({ actor, at: when }) => actor !== member.id && (left === null || when > left))
    .filter(({ undone, undoes }) => !undone && undoes === null)
    .sort((a, b) => Number(answersMe(b)) - Number(answersMe(a)));
  if (!first.data)
    return (
      <div className="home-part">
        {first.loading && <Skeleton says="what happened lately" rows={4} />}
        <StatusMessage kind="warn">
          {first.error && `What happened lately could not be read: ${first.error.message}`}
        </StatusMessage>
      </div>
    );
  return (
    <div className="home-part">
      <Since
        title={left ? 'Since you left' : 'Lately'}
        {...(left ? { away: sayMoment(left, Date.parse(now)) } : {})}
        happenings={told.slice(0, most).map((line) => ({
          id: `${line.actor} ${line.command}`,
          says: <Says actor={names.get(line.actor) ?? otherActor(line)} line={line} />,
          meta: (
            <time dateTime={line.at} title={sayMomentInFull(line.at, product.timeZone)}>
              {sayMoment(line.at, Date.parse(now))}
            </time>
          ),
        }))}
      />
      {told.length > most && <a href={at('align?tab=log')}>More in the decision log</a>}
    </div>
  );
}

/** Who did what to what: the record by its name, in the sentence where the words have a place for it, else below. */
function Says({ actor, line }: { actor: string; line: LogLine }) {
  const say = useSayings();
  const proposed = isProposed(line) ? line.changes.find(({ kind }) => kind === 'proposal')?.id : undefined;
  const proposal = useRow('proposal', proposed);
  const subjects = subjectsOf(line, say);
  const { before, name, after, below: title } = saidOf(doneSays(line), subjects);
  const below = proposal ? <Proposed proposal={proposal} /> : name ? title : subjects[0]?.name;
  return (
    <>
      {actorOf(line, actor)} {before}
      {name && (
        <>
          {' '}
          <bdi>{name}</bdi>
        </>
      )}
      {after && ` ${after}`}
      {below && (
        <span className="home-subject" dir="auto">
          {below}
        </span>
      )}
    </>
  );
}
