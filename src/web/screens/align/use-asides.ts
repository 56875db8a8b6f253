import { useEffect, useReducer } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRows, useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import type { FindingLine } from './use-findings.ts';

/** Who said that a finding can wait, why and until when. */
export type Aside = Pick<Row<'setAside'>, 'id' | 'version' | 'reason' | 'untilOn' | 'setBy'>;
type Known = Pick<FindingLine, 'finding'>;

/** What was set aside in the product, and the two acts that change it: what they do shows before the answer, and their undo too. */
export function useAsides() {
  const act = useAct();
  const client = useClient();
  const { store, undo } = useWorkspaceClient();
  const { product, today, member } = useHere();
  const [drawn, redraw] = useReducer((count: number) => count + 1, 0);
  const rows = useRows({ kind: 'setAside', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  useEffect(() => {
    const stops = [undo.watchAsked(redraw), undo.watch(redraw)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [undo]);

  /** By the key of its finding: no row is there yet that could show it. */
  const waiting = (key: string) => store.waiting('setAside', key) as Partial<Row<'setAside'>> | undefined;
  const held = new Map(rows.filter(({ untilOn }) => untilOn >= today).map((row) => [row.key, row]));
  const asideOf = (key: string): Aside | null => {
    const { reason = '', untilOn } = waiting(key) ?? {};
    if (untilOn === null) return null;
    return untilOn ? { id: '', version: 0, reason, untilOn, setBy: member.id } : (held.get(key) ?? null);
  };
  const done = async <O>(sent: Promise<O>): Promise<O> => {
    redraw();
    const outcome = await sent;
    redraw();
    return outcome;
  };

  return {
    asideOf,
    /** Changes whenever `asideOf` may answer otherwise. */
    drawn,
    rows,
    setAside: (lines: readonly Known[], until: string, why: string) =>
      done(
        act(
          'finding.setAside',
          { product: product.id, keys: lines.map(({ finding }) => finding.key), until, why },
          {
            guess: lines.map(({ finding }) => ({
              kind: 'setAside' as const,
              id: finding.key,
              fields: { untilOn: until, reason: why },
              was: { untilOn: null, reason: null },
            })),
            says: `Set aside until ${sayDay(until, today)}: ${nameOf(lines)}.`,
            quiet: true,
          },
        ),
      ),
    takeBack: (lines: readonly Known[]) => {
      const kept = lines.flatMap(({ finding }) => (finding.aside?.id ? [finding.aside] : []));
      const seen = client.seeing(...kept.map(({ id, version }) => ({ kind: 'setAside' as const, id, version })));
      return done(
        act('finding.takeBack', () => ({ setAsides: kept.map(({ id }) => id), seen: seen() }), {
          guess: kept.map(({ id }) => ({ kind: 'setAside' as const, id, fields: { untilOn: '0001-01-01' } })),
          says: `Taken up again: ${nameOf(lines)}.`,
        }),
      );
    },
  };
}

/** What one or several findings are called in a message. */
export function nameOf(lines: readonly Known[]): string {
  const [first] = lines;
  return lines.length === 1 && first
    ? first.finding.title
    : `${new Intl.NumberFormat('en').format(lines.length)} findings`;
}
