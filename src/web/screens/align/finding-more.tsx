import type { ReactNode } from 'react';
import { civilDateIn } from '#domain/clock';
import { useRow, useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { plainWords } from '../../words/plain-words.ts';
import { Concerned } from './concerned.tsx';
import { settleWays } from './settle-words.ts';
import type { Aside } from './use-asides.ts';
import type { FindingLine } from './use-findings.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

interface FindingMoreProps {
  line: FindingLine;
  /** More evidence than its sentence. */
  evidence?: ReactNode;
  /** What settles it where links do not do. */
  settle?: ReactNode;
  onSetAside: () => void;
  onTakeBack: () => void;
}

/** What shows a finding, whose it is, and what settles it. */
export function FindingMore({ line, evidence, settle, onSetAside, onTakeBack }: FindingMoreProps) {
  const { finding, yours, whose } = line;
  const { at, product, today, decides } = useHere();
  const { store } = useWorkspaceClient();
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
      {finding.aside && <AsideSays aside={finding.aside} onTakeBack={onTakeBack} />}
      <div className="finding-ways">
        {settle ??
          ways.map(({ command, says, href }) => (
            <a key={command} href={href}>
              {says}
            </a>
          ))}
        {yours && finding.aside === null && (
          <Button kind="quiet" keys="h" onClick={onSetAside}>
            Set aside…
          </Button>
        )}
      </div>
    </>
  );
}

/** Who said that it can wait, why and until when, with the way to take it up again. */
function AsideSays({ aside, onTakeBack }: { aside: Aside; onTakeBack: () => void }) {
  const { today } = useHere();
  const who = useRow('member', aside.setBy)?.name ?? 'Somebody';
  return (
    <p className="meta" dir="auto">
      {who} set it aside until {sayDay(aside.untilOn, today)}: {plainWords(aside.reason)}{' '}
      <Button kind="quiet" keys="u" onClick={onTakeBack}>
        Take up again
      </Button>
    </p>
  );
}
