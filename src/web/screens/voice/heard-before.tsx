import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { useSimilarWords } from './use-similar.ts';

const shown = 3;

/** What was heard before in much the same words, while new ones are typed. */
export function HeardBefore({ words }: { words: string }) {
  const { at, today } = useHere();
  const { similar } = useSimilarWords(words);
  return (
    <div className="heard-before" aria-live="polite">
      {similar.length > 0 && (
        <>
          <p className="meta">Heard before, in much the same words</p>
          <ul>
            {similar.slice(0, shown).map(({ feedback, features }) => (
              <li key={feedback.id}>
                <a href={at(`voice?tab=${feedback.state}&open=${feedback.short}`)} dir="auto">
                  <span className="id">{feedback.short}</span> {feedback.text.slice(0, 90).toWellFormed()}
                </a>
                <span className="meta">
                  {[feedback.customer ?? feedback.who, sayDay(feedback.receivedOn, today)].filter(Boolean).join(' · ')}
                  {features[0] && ` · ${features[0].short} ${features[0].title}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
