import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { progressOf } from '#domain/strategy';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { Menu } from '../../parts/menu.tsx';
import { sayShare } from '../../words/say-amount.ts';
import { CheckInDialog } from './check-in-dialog.tsx';
import { ConfidenceMark } from './confidence-mark.tsx';
import { KeyResultDialog } from './key-result-dialog.tsx';
import { sayMeasured } from './say-strategy.ts';
import { Sparkline } from './sparkline.tsx';
import type { WholeResult } from './use-strategy.ts';

/** One key result: how far it has come, how it went, and what was said last. */
export function KeyResult({ whole: { result, said } }: { whole: WholeResult }) {
  const act = useAct();
  const client = useClient();
  const { today, decides } = useHere();
  const [doing, setDoing] = useState<'check in' | 'edit'>();
  const last = said.at(-1);
  const by = useRow('member', last?.saidBy);
  const share = progressOf(result);
  const { unit } = result;
  const done = () => setDoing(undefined);
  const propose = decides('strategy') ? '' : 'Propose: ';
  const remove = () => {
    const seen = client.seeing({ kind: 'keyResult', id: result.id });
    return act('keyResult.remove', () => ({ keyResult: result.id, seen: seen() }), {
      says: `Removed “${result.title}”.`,
    });
  };
  const takeBack = () => {
    if (!last) return;
    const seen = client.seeing({ kind: 'keyResult', id: result.id });
    return act('checkIn.remove', () => ({ checkIn: last.id, seen: seen() }), { says: 'Took the check-in back.' });
  };
  return (
    <li className="result">
      <div className="result-title">
        <span dir="auto">{result.title}</span>
        {result.dueOn && (
          <span className="meta">
            {' '}
            by{' '}
            <time dateTime={result.dueOn} title={sayDayInFull(result.dueOn)}>
              {sayDay(result.dueOn, today)}
            </time>
          </span>
        )}
      </div>
      <div className="result-way">
        <span className="result-now">
          {sayMeasured(result.current, unit)}{' '}
          <span className="meta">
            from {sayMeasured(result.start, '')} to {sayMeasured(result.target, unit)}
          </span>
        </span>
        <meter
          className="result-bar"
          min={0}
          max={1}
          value={share}
          aria-label={`${result.title}: ${sayShare(share)} of the way`}
        />
        <Sparkline values={[result.start, ...said.map(({ value }) => value)]} target={result.target} />
      </div>
      <div className="result-said">
        {last ? (
          <>
            <ConfidenceMark confidence={last.confidence} />{' '}
            <span className="meta">
              {by?.name ?? 'a former member'},{' '}
              <time dateTime={last.saidOn} title={sayDayInFull(last.saidOn)}>
                {sayDay(last.saidOn, today)}
              </time>
            </span>
            {last.note && <LightText text={last.note} />}
          </>
        ) : (
          <span className="meta">nobody has checked in yet</span>
        )}
      </div>
      <div className="result-acts">
        <Button kind="quiet" onClick={() => setDoing('check in')} aria-label={`Check in: ${result.title}`}>
          Check in…
        </Button>
        <Menu
          of={result.title}
          align="end"
          trigger={<IconButton label={`What can be done with ${result.title}`} icon={<Ellipsis />} />}
          groups={[
            [
              { id: 'result.edit', says: `${propose}Change…`, keys: ['e'], run: () => setDoing('edit') },
              ...(last
                ? [{ id: 'result.back', says: `${propose}Take the last check-in back`, run: () => void takeBack() }]
                : []),
            ],
            [
              {
                id: 'result.remove',
                says: `${propose}Remove`,
                keys: ['mod+backspace'],
                danger: true,
                run: () => void remove(),
              },
            ],
          ]}
        />
      </div>
      {doing === 'check in' && <CheckInDialog result={result} last={last} onClose={done} />}
      {doing === 'edit' && <KeyResultDialog result={result} onClose={done} />}
    </li>
  );
}
