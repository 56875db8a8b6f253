import { type ReactNode, useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';
import { useToday } from '../../here/today.ts';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { NeedsYou } from '../../parts/needs-you.tsx';
import { sayMoment, sayMomentInFull } from '../../words/say-moment.ts';
import { SetAsideDialog } from './set-aside.tsx';
import { settleWays } from './settle-words.ts';
import type { FindingLine } from './use-findings.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

interface FindingCardProps {
  line: FindingLine;
  /** More evidence than its sentence. */
  evidence?: ReactNode;
  /** What settles it where links do not do. */
  settle?: ReactNode;
}

/** One thing that disagrees: what and why in words, whose it is, since when, and what settles it. */
export function FindingCard({ line, evidence, settle }: FindingCardProps) {
  const { finding, yours, whose } = line;
  const { at, product, workspace } = useHere();
  const moment = useToday();
  const now = Date.parse(workspace.clock ?? moment);
  const [asking, setAsking] = useState(false);
  const subject = addressOf(at, finding.subjectKind, finding.subjectId, finding.subjectShort);
  const names = list.format(whose.slice(0, 4));
  return (
    <NeedsYou
      title={yours && whose.length > 0 ? `Needs you or ${names}` : 'Needs you'}
      waitsFor={yours && finding.aside === null ? undefined : names || 'somebody who can settle it'}
      says={
        <div className="finding">
          <h3>
            <a href={subject} dir="auto">
              {finding.title}
            </a>
          </h3>
          {evidence ?? <p dir="auto">{finding.detail}</p>}
          {finding.aside && <Aside aside={finding.aside} />}
        </div>
      }
      meta={
        <time dateTime={finding.since} title={sayMomentInFull(finding.since, product.timeZone)}>
          Noticed {sayMoment(finding.since, now)}
        </time>
      }
      actions={
        <>
          {settle ??
            settleWays((finding.evidence.settledBy ?? []) as string[], at, subject).map(({ command, says, href }) => (
              <a key={command} className="settle-link" href={href}>
                {says}
              </a>
            ))}
          {yours && finding.aside === null && (
            <Button kind="quiet" onClick={() => setAsking(true)}>
              Set aside…
            </Button>
          )}
          {asking && <SetAsideDialog line={line} onClose={() => setAsking(false)} />}
        </>
      }
    />
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
