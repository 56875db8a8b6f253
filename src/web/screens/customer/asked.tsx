import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';

type Wanted = OutputOf<'customer.get'>['asked'][number];

const out = ['shipped', 'measured'];
const stateSays = { open: 'open', kept: 'kept', withdrawn: 'withdrawn' };

/** What a customer asked for and does not have yet, what it was promised, and what it got. */
export function Asked({ asked, promises }: { asked: readonly Wanted[]; promises: readonly Row<'promise'>[] }) {
  const got = asked.filter(({ stage }) => out.includes(stage));
  const waits = asked.filter(({ stage }) => !out.includes(stage));
  return (
    <>
      <section className="customer-part" aria-labelledby="customer-asked">
        <h2 id="customer-asked">
          Asked for <span className="meta">{waits.length}</span>
        </h2>
        {waits.length === 0 && (
          <p className="meta">
            {asked.length === 0
              ? 'None of its words are linked to a feature yet.'
              : 'Everything it asked for has shipped.'}
          </p>
        )}
        <FeatureLines features={waits} />
      </section>
      <section className="customer-part" aria-labelledby="customer-promised">
        <h2 id="customer-promised">
          Promised <span className="meta">{promises.length}</span>
        </h2>
        {promises.length === 0 && <p className="meta">No promise was made to it.</p>}
        <PromiseLines promises={promises} />
      </section>
      <section className="customer-part" aria-labelledby="customer-got">
        <h2 id="customer-got">
          Got <span className="meta">{got.length}</span>
        </h2>
        {got.length === 0 && <p className="meta">Nothing that it asked for has shipped yet.</p>}
        <FeatureLines features={got} />
      </section>
    </>
  );
}

function FeatureLines({ features }: { features: readonly Wanted[] }) {
  const { at } = useHere();
  if (features.length === 0) return null;
  return (
    <ul className="customer-lines">
      {features.map(({ id, short, title, stage, supports, contradicts }) => (
        <li key={id}>
          <a href={at(`features/${short}`)} dir="auto">
            <span className="id">{short}</span> {title}
          </a>
          <span className="meta">
            {stage} · {supports} for{contradicts > 0 && `, ${contradicts} against`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function PromiseLines({ promises }: { promises: readonly Row<'promise'>[] }) {
  const { at, today } = useHere();
  const features = useRows({ kind: 'feature', key: 'all' });
  if (promises.length === 0) return null;
  return (
    <ul className="customer-lines">
      {promises.map((promise) => {
        const feature = features.find(({ id }) => id === promise.featureId);
        return (
          <li key={promise.id}>
            <a href={at(`features/${feature?.short ?? promise.featureId}`)} dir="auto">
              <span className="id">{feature?.short}</span> {feature?.title}
            </a>
            <span className="meta">
              {stateSays[promise.state]} ·{' '}
              <time dateTime={promise.dueOn} title={sayDayInFull(promise.dueOn)}>
                {sayDay(promise.dueOn, today)}
              </time>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
