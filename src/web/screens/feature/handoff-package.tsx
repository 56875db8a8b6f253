import type { ReactNode } from 'react';
import type { Package } from '#domain/package';
import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { Quote } from '../../parts/quote.tsx';
import { sayCount } from './say-count.ts';

/** What was in a handoff, as it stood when it was offered. */
export function HandoffPackage({ contents }: { contents: Partial<Package> }) {
  const { today, at } = useHere();
  const { outcome, scopeIn, scopeOut, windowStart, windowEnd, promises, voices, stories, questions } = contents;
  const day = (date: string | null | undefined) => (date ? sayDay(date, today) : '…');
  return (
    <dl className="handoff-package">
      {outcome && <Part title="Outcome">{outcome}</Part>}
      {scopeIn && <Part title="In scope">{scopeIn}</Part>}
      {scopeOut && <Part title="Out of scope">{scopeOut}</Part>}
      {(windowStart || windowEnd) && <Part title="Target window">{`${day(windowStart)} – ${day(windowEnd)}`}</Part>}
      {promises && promises.length > 0 && (
        <Part title="Promised">{promises.map(({ toWhom, dueOn }) => `${toWhom}, ${day(dueOn)}`).join('\n')}</Part>
      )}
      {voices && voices.supports + voices.contradicts > 0 && (
        <Part title="Voices">
          {voices.supports} for, {voices.contradicts} against
          {voices.quotes.map(({ quote, who, stance }) => (
            <Quote
              key={quote}
              words={quote}
              meta={[who ?? 'Somebody', stance === 'contradicts' ? 'against' : ''].filter(Boolean).join(' · ')}
            />
          ))}
        </Part>
      )}
      {stories && stories.length > 0 && (
        <Part title={sayCount(stories.length, 'story', 'stories')}>
          <ul>
            {stories.map(({ short, title, criteria }) => (
              <li key={short} dir="auto">
                <a href={at(`stories/${short}`)}>
                  <span className="id">{short}</span>
                </a>{' '}
                {title} {criteria === 0 && <span className="meta">no criteria then</span>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {questions && questions.length > 0 && (
        <Part title="Open questions">{questions.map(({ short, text }) => `${short} ${text}`).join('\n')}</Part>
      )}
    </dl>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
