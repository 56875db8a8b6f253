import { useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { usePeek } from '../peek/use-peek.tsx';
import { count } from '../sprint/say-load.ts';
import { SprintPage } from '../sprint/sprint-page.tsx';
import { type Delivery, useDelivery } from '../sprint/use-delivery.ts';
import { StandUpPerson } from './person.tsx';
import { rejectedWhy, useStandUp } from './use-stand-up.ts';
import './stand-up.css';

/** The stand-up: what is blocked and old, and for each person what they did, what they do, and what is next. */
export function Screen() {
  const delivery = useDelivery();
  const peek = usePeek();
  return (
    <SprintPage view="stand-up" title="Stand-up" kind="sheet" delivery={delivery} peek={peek.panel}>
      {delivery.team && <StandUp key={delivery.team.id} team={delivery.team} delivery={delivery} />}
    </SprintPage>
  );
}

function StandUp({ team, delivery }: { team: Row<'team'>; delivery: Delivery }) {
  const { today, at } = useHere();
  const { since, people, blocked, old, nobodys, asked } = useStandUp(team, delivery.running);
  const [current, setCurrent] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const go = (to: number) => {
    const index = Math.max(0, Math.min(people.length - 1, to));
    setCurrent(index);
    const person = box.current?.querySelectorAll<HTMLElement>('.stand-up-person')[index];
    person?.focus({ preventScroll: true });
    person?.scrollIntoView({ block: 'nearest' });
  };
  const focused = () => box.current?.contains(document.activeElement) === true;
  useActions([
    {
      id: 'stand-up.next',
      says: 'Next person',
      keys: ['j'],
      group: 'Stand-up',
      when: () => people.length > 0,
      run: () => go(focused() ? current + 1 : 0),
    },
    {
      id: 'stand-up.previous',
      says: 'Previous person',
      keys: ['k'],
      group: 'Stand-up',
      when: () => people.length > 0,
      run: () => go(focused() ? current - 1 : 0),
    },
  ]);
  return (
    <div className="stand-up" ref={box}>
      <header className="stand-up-top">
        <h2>{sayDayInFull(today)}</h2>
        <span className="meta">
          {team.name}
          {delivery.running && ` · ${delivery.running.name}: ${delivery.running.goal || 'no goal is written'}`}
        </span>
      </header>
      <div className="stand-up-marks">
        <Marks
          title="Blocked"
          none="Nothing is blocked."
          lines={blocked.map((story) => ({ story, says: plainWords(story.blockedWhy ?? '') }))}
        />
        <Marks
          title="Old"
          none="Nothing is older than is usual for this team."
          lines={old.map(({ story, days }) => ({ story, says: `${count(days, 'day', 'days')} ${story.state}` }))}
        />
        {nobodys.length > 0 && (
          <Marks
            title="Nobody has"
            none=""
            lines={nobodys.map((story) => ({ story, says: rejectedWhy(story) ?? `it is ${story.state}` }))}
          />
        )}
      </div>
      {asked.error && <ErrorState title="The diary could not be read" says={asked.error} onRetry={asked.again} />}
      {asked.loading && <Skeleton says="what was done" />}
      {people.length === 0 && !asked.loading && (
        <EmptyState
          title="Nobody is in the team yet"
          says="Whoever has the role Team or Designer in the product stands here, with what they did since the last working day."
          action={<a href={`/settings/product/${at().slice(1)}`}>Give roles</a>}
        />
      )}
      {people.map((person, index) => (
        <StandUpPerson
          key={person.member.id}
          person={person}
          since={sayDay(since, today)}
          current={index === current}
          onFocus={() => setCurrent(index)}
        />
      ))}
    </div>
  );
}

function Marks({
  title,
  none,
  lines,
}: {
  title: string;
  none: string;
  lines: readonly { story: Row<'story'>; says: string }[];
}) {
  const { at } = useHere();
  const id = `marks-${title.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {title} {lines.length > 0 && <span className="meta">{lines.length}</span>}
      </h3>
      {lines.length === 0 && <p className="meta">{none}</p>}
      <ul>
        {lines.map(({ story, says }) => (
          <li key={story.id}>
            <a href={at(`stories/${story.short}`)}>
              <span className="id">{story.short}</span> <span dir="auto">{story.title}</span>
            </a>
            <span className={title === 'Blocked' ? 'stand-up-why' : 'stand-up-old'} dir="auto">
              {says}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
