import type { FieldsOf, Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Quote } from '../../parts/quote.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { slicePoints } from '../../parts/text-range.ts';
import type { WaitingLink } from './waiting-links.ts';

type Insight = Row<'insight'>;
type Stance = FieldsOf<'insight'>['stance'];

const stances = [
  { id: 'supports', says: 'for' },
  { id: 'contradicts', says: 'against' },
] as const;
const importances = ['0', '1', '2', '3'].map((id) => ({ id, says: `importance ${id}` }));

interface LinkedProps {
  insights: readonly Insight[];
  /** Those that wait on this device. */
  unsent: readonly WaitingLink[];
  /** The words they are taken from. */
  text: string;
}

/** What is linked from a piece of feedback already; each link can be changed or taken away. */
export function Linked({ insights, unsent, text }: LinkedProps) {
  const count = insights.length + unsent.length;
  if (count === 0) return null;
  return (
    <section className="linked">
      <h2>
        Linked <span className="meta">{count}</span>
      </h2>
      {insights.map((insight) => (
        <LinkedOne key={insight.id} insight={insight} />
      ))}
      {unsent.map((link) => (
        <NotSent key={link.id} link={link} text={text} />
      ))}
    </section>
  );
}

/** A link that can be changed once the server has it; until then undo takes it back. */
function NotSent({ link, text }: { link: WaitingLink; text: string }) {
  const { at } = useHere();
  const feature = useRow('feature', link.feature);
  return (
    <div className="linked-one">
      {link.feature === undefined ? (
        <strong dir="auto">{link.raise}</strong>
      ) : (
        <a href={at(`features/${feature?.short ?? link.feature}`)} dir="auto">
          <span className="id">{feature?.short}</span> {feature?.title}
        </a>
      )}
      <Quote
        words={slicePoints(text, { start: link.startAt, end: link.endAt })}
        meta={link.stance === 'supports' ? 'speaks for it' : 'speaks against it'}
      />
      <p className="meta">Kept on this device until the server answers.</p>
    </div>
  );
}

function LinkedOne({ insight }: { insight: Insight }) {
  const act = useAct();
  const client = useClient();
  const { at } = useHere();
  const feature = useRow('feature', insight.featureId);
  const set = (fields: { stance?: Stance; importance?: number }) => {
    const was = Object.fromEntries(Object.keys(fields).map((name) => [name, insight[name as keyof typeof fields]]));
    void act(
      'insight.edit',
      { insight: insight.id, ...fields, was },
      { guess: { kind: 'insight', id: insight.id, fields } },
    );
  };
  const unlink = () => {
    const looked = { kind: 'insight', id: insight.id } as const;
    const seen = client.seeing(looked);
    void act('insight.unlink', () => ({ insight: insight.id, seen: seen() }), {
      says: `Unlinked from ${feature?.short ?? 'its feature'}.`,
    });
  };
  return (
    <div className="linked-one">
      <a href={at(`features/${feature?.short ?? insight.featureId}`)} dir="auto">
        <span className="id">{feature?.short}</span> {feature?.title}
      </a>
      <Quote words={insight.quote} meta={insight.stance === 'supports' ? 'speaks for it' : 'speaks against it'} />
      <div className="linked-fields">
        <SelectField
          bare
          label={`For or against ${feature?.short ?? ''}`}
          value={insight.stance}
          onChange={(stance: Stance) => set({ stance })}
          options={stances}
        />
        <SelectField
          bare
          label={`How much it matters for ${feature?.short ?? ''}`}
          value={String(insight.importance)}
          onChange={(importance) => set({ importance: Number(importance) })}
          options={importances}
        />
        <Button kind="quiet" onClick={unlink}>
          Unlink
        </Button>
      </div>
    </div>
  );
}
