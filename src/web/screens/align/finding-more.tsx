import { type ReactNode, useState } from 'react';
import { civilDateIn } from '#domain/clock';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow, useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { Concerned } from './concerned.tsx';
import { SetAsideDialog } from './set-aside.tsx';
import { settleWays } from './settle-words.ts';
import type { FindingLine } from './use-findings.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

interface FindingMoreProps {
  line: FindingLine;
  /** More evidence than its sentence. */
  evidence?: ReactNode;
  /** What settles it where links do not do. */
  settle?: ReactNode;
}

/** What shows a finding, whose it is, and what settles it. */
export function FindingMore({ line, evidence, settle }: FindingMoreProps) {
  const { finding, yours, whose } = line;
  const { at, product, today, decides } = useHere();
  const { store } = useWorkspaceClient();
  const [asking, setAsking] = useState(false);
  const subject = { kind: finding.subjectKind, id: finding.subjectId, short: finding.subjectShort };
  const since = civilDateIn(product.timeZone, finding.since);
  const names = list.format([...(yours ? ['you'] : []), ...whose.slice(0, 4)]);
  const ways = settleWays(finding, (command) => command !== 'note.write' || decides('note'), {
    at,
    shortOf: (kind, id) => store.row(kind, id)?.short,
  });
  return (
    <>
      {evidence ?? <p dir="auto">{finding.detail}</p>}
      <Concerned finding={finding} />
      <p className="meta">
        {names ? `${names.charAt(0).toUpperCase()}${names.slice(1)} can settle it` : 'Nobody holds a role to settle it'}{' '}
        · since{' '}
        <time dateTime={since} title={sayDayInFull(since)}>
          {sayDay(since, today)}
        </time>
        {finding.subjectShort && (
          <>
            {' · '}
            <a href={addressOf(at, subject.kind, subject.id, subject.short)}>{subject.short}</a>
          </>
        )}
      </p>
      {finding.aside && <Aside aside={finding.aside} />}
      <div className="finding-ways">
        {settle ??
          ways.map(({ command, says, href }) => (
            <a key={command} href={href}>
              {says}
            </a>
          ))}
        {yours && finding.aside === null && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            Set aside…
          </Button>
        )}
      </div>
      {asking && <SetAsideDialog line={line} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Who said that it can wait, why and until when, with the way to take it up again. */
function Aside({ aside }: { aside: NonNullable<FindingLine['finding']['aside']> }) {
  const { today } = useHere();
  const act = useAct();
  const client = useClient();
  const who = useRow('member', aside.setBy)?.name ?? 'Somebody';
  const back = () => {
    const seen = client.seeing({ kind: 'setAside', id: aside.id, version: aside.version });
    void act('finding.takeBack', () => ({ setAside: aside.id, seen: seen() }), { says: 'Taken up again' });
  };
  return (
    <p className="meta" dir="auto">
      {who} set it aside until {sayDay(aside.untilOn, today)}: {aside.reason}{' '}
      <Button kind="quiet" onClick={back}>
        Take up again
      </Button>
    </p>
  );
}
