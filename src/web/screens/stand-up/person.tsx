import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { sayDid } from '../../words/did.ts';
import { plainWords } from '../../words/plain-words.ts';
import { useWorth } from '../board/use-worth.ts';
import { WorthLine } from '../board/worth-line.tsx';
import { StateMark } from '../story/state-mark.tsx';
import { type Person, rejectedWhy } from './use-stand-up.ts';

interface StandUpPersonProps {
  person: Person;
  since: string;
  /** The one whose turn it is. */
  current: boolean;
  onFocus: () => void;
}

/** One person's turn: since the last working day, now, and next with what it is worth. */
export function StandUpPerson({ person, since, current, onFocus }: StandUpPersonProps) {
  const { member, done, working, next } = person;
  const worth = useWorth();
  const heading = `person-${member.id}`;
  return (
    <section
      className="stand-up-person"
      aria-labelledby={heading}
      aria-current={current || undefined}
      tabIndex={-1}
      onFocus={onFocus}
    >
      <h2 id={heading}>
        <Avatar name={member.name} /> {member.name}
      </h2>
      <div className="stand-up-turn">
        <div>
          <h3>Since {since}</h3>
          {done.length === 0 && <p className="meta">Nothing was noted.</p>}
          <ul>
            {done.map(({ story, happenings }) => (
              <li key={story.id}>
                <StoryLink story={story} />
                <span className="meta">
                  {[...new Set(happenings.map(({ name, says }) => sayDid({ name, says })))].reverse().join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Now</h3>
          {working.length === 0 && <p className="meta">Nothing is under way.</p>}
          <ul>
            {working.map((story) => (
              <li key={story.id}>
                <StoryLink story={story} />
                {rejectedWhy(story) ? (
                  <span className="stand-up-why" dir="auto">
                    {rejectedWhy(story)}
                  </span>
                ) : (
                  <StateMark state={story.state} />
                )}
                {story.blockedWhy !== null && (
                  <span className="stand-up-why" dir="auto">
                    Blocked: {plainWords(story.blockedWhy)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Next</h3>
          {next ? (
            <>
              <StoryLink story={next} />
              <WorthLine worth={worth(next)} />
            </>
          ) : (
            <p className="meta">Nothing is ready.</p>
          )}
        </div>
      </div>
    </section>
  );
}

function StoryLink({ story }: { story: Row<'story'> }) {
  const { at } = useHere();
  return (
    <a href={at(`stories/${story.short}`)}>
      <span className="id">{story.short}</span> <span dir="auto">{story.title}</span>
    </a>
  );
}
