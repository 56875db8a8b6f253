import { useState } from 'react';
import type { Row } from '#domain/records';
import type { Role } from '#domain/rights';
import { roleNames } from '#domain/rights';
import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { NeedsYou } from '../../parts/needs-you.tsx';
import { goTo } from '../../shell/links.ts';
import { sayMoment, sayMomentInFull } from '../../words/say-moment.ts';
import { sayChance } from './forecast-words.ts';
import { MovePromiseDialog } from './move-promise-dialog.tsx';
import type { FeatureFinding } from './use-feature.ts';
import { usePromiseEnds } from './use-promise-ends.ts';

const list = new Intl.ListFormat('en');

interface PastPromiseProps {
  finding: FeatureFinding;
  promise: Row<'promise'>;
}

/** The finding that the forecast lies past a promise: its numbers, whose it is, and what settles it. */
export function PastPromise({ finding, promise }: PastPromiseProps) {
  const here = useHere();
  const { today, roles, decides, at, workspace } = here;
  const moment = useToday();
  const [moving, setMoving] = useState(false);
  const { withdraw } = usePromiseEnds(promise);
  const { evidence, since } = finding;
  const mine = finding.roles.some((role) => roles.some((own) => own === role));
  const others = [...new Set([...here.deciders('promise'), ...here.deciders('order')].map(({ name }) => name))];
  const whose = others.length > 0 ? list.format(others) : list.format(finding.roles.map(sayRole));
  const likely = evidence.p85 === null ? 'in no time that can be computed' : `by ${sayDay(evidence.p85, today)}`;
  const now = Date.parse(workspace.clock ?? moment);
  return (
    <NeedsYou
      title={others.length > 0 ? `Needs you and ${whose}` : 'Needs you'}
      waitsFor={mine ? undefined : whose}
      says={
        <>
          Promised to {promise.toWhom} for {sayDay(promise.dueOn, today)}; 85% chance only {likely}. The chance to keep
          it is {sayChance(evidence.chance)}.
        </>
      }
      meta={
        <>
          {evidence.openStories} open {evidence.openStories === 1 ? 'story' : 'stories'}, the last at place{' '}
          {evidence.position} · from {evidence.sample.items} finished in {evidence.sample.weeks} weeks ·{' '}
          <time dateTime={since} title={sayMomentInFull(since)}>
            {sayMoment(since, now)}
          </time>
        </>
      }
      actions={
        <>
          <Button kind={decides('promise') ? 'ink' : 'line'} onClick={() => setMoving(true)}>
            {decides('promise') ? 'Move the promise…' : 'Propose another date…'}
          </Button>
          <Button kind={decides('order') && !decides('promise') ? 'ink' : 'line'} onClick={() => goTo(at('backlog'))}>
            Order or cut stories
          </Button>
          <Button onClick={withdraw}>{decides('promise') ? 'Withdraw it' : 'Propose to withdraw'}</Button>
          {moving && <MovePromiseDialog promise={promise} likely={evidence.p85} onClose={() => setMoving(false)} />}
        </>
      }
    />
  );
}

function sayRole(role: string): string {
  return roleNames[role as Role] ?? role;
}
