import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { Quote } from '../../parts/quote.tsx';
import { pointLength, type TextRange } from '../../parts/text-range.ts';
import { type Alike, useSimilarTo } from './use-similar.ts';

interface SimilarProps {
  feedback: { id: string; version: number; text: string };
  chosen: TextRange | undefined;
  /** The features that it is linked to already. */
  linkedTo: ReadonlySet<string>;
  onLinked: () => void;
}

/** What others said in much the same words, and the one key that links this as theirs were. */
export function Similar({ feedback, chosen, linkedTo, onLinked }: SimilarProps) {
  const act = useAct();
  const client = useClient();
  const { similar, linked } = useSimilarTo(feedback.id);
  const way = linked.find(({ id }) => !linkedTo.has(id));
  const link = async () => {
    if (!way) return;
    const looked = { kind: 'feedback', id: feedback.id, version: feedback.version } as const;
    const seen = client.seeing(looked);
    const range = chosen ?? { start: 0, end: pointLength(feedback.text) };
    const outcome = await act(
      'insight.link',
      () => ({ feedback: feedback.id, feature: way.id, startAt: range.start, endAt: range.end, seen: seen() }),
      { says: `Linked to ${way.short} ${way.title}.` },
    );
    if (outcome?.is === 'done') onLinked();
  };
  useActions([
    {
      id: 'voice.same',
      says: 'Link the same way as similar feedback',
      keys: ['s'],
      group: 'Voice',
      when: () => way !== undefined,
      run: () => void link(),
    },
  ]);
  if (similar.length === 0) return null;
  return (
    <section className="similar" aria-labelledby="similar-heading">
      <h2 id="similar-heading">
        Similar <span className="meta">{similar.length}</span>
      </h2>
      {way && (
        <Button keys="s" onClick={() => void link()}>
          Link to {way.short} too
        </Button>
      )}
      {way && (
        <p className="meta" dir="auto">
          {way.title} · {way.count === 1 ? 'one of them is' : `${way.count} of them are`} linked to it
        </p>
      )}
      <ul>
        {similar.map((one) => (
          <SimilarOne key={one.feedback.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

/** One of them: the words, who said them when, and the features they are linked to. */
export function SimilarOne({ one: { feedback, features } }: { one: Alike }) {
  const { at, today } = useHere();
  const from = [feedback.who, feedback.customer].filter(Boolean).join(', ');
  return (
    <li className="similar-one">
      <Quote
        words={feedback.text.length > 160 ? `${feedback.text.slice(0, 160).toWellFormed()}…` : feedback.text}
        meta={
          <>
            <a href={at(`voice?tab=${feedback.state}&open=${feedback.short}`)}>{feedback.short}</a>
            {from && ` · ${from}`} ·{' '}
            <time dateTime={feedback.receivedOn} title={sayDayInFull(feedback.receivedOn)}>
              {sayDay(feedback.receivedOn, today)}
            </time>
            {features.map(({ id, short, title }) => (
              <span key={id}>
                {' · '}
                <a href={at(`features/${short}`)} title={title}>
                  {short}
                </a>
              </span>
            ))}
          </>
        }
      />
    </li>
  );
}
