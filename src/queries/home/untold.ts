import { tellDays } from '#analysis/alignment/rules/launch';
import type { Need } from '#analysis/home/needs';
import { nameOf } from '#domain/naming';
import type { Decision } from '#domain/rights';
import { daysBetween } from '#lib/civil-date';
import { untold } from '#store/facts/launch';
import type { Read } from '#store/read';
import type { Person } from './waiting.ts';

/** Those who asked for what was launched a moment ago: they are to be told before it becomes a finding that they were not. */
export async function untoldAskers(
  read: Read,
  { product, today }: Pick<Person, 'product' | 'today'>,
  decides: (decision: Decision) => boolean,
): Promise<Need[]> {
  if (!decides('reply')) return [];
  const recent = await read.all('release', { productId: product.id, state: 'launched' });
  const fresh = recent.filter(({ launchedOn }) => launchedOn !== null && daysBetween(launchedOn, today) < tellDays);
  if (fresh.length === 0) return [];
  const asked = await untold(read.db, { workspace: read.workspace, product: product.id, today });
  return fresh.flatMap((release): Need[] => {
    const found = asked.find((one) => one.release === release.id);
    if (!found) return [];
    return [
      {
        key: `asker-not-told ${release.id}`,
        is: 'asker-not-told',
        says: `${nameOf(release)} is launched, and ${people(found.people)}`,
        detail: '',
        since: release.launchedOn ?? today,
        subjectKind: 'release',
        subjectId: release.id,
        settledBy: ['reply.prepare', 'reply.send', 'reply.mark', 'reply.skip'],
      },
    ];
  });
}

const numbers = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');
const people = (count: number) =>
  plural.select(count) === 'one'
    ? '1 person who asked for it is to be told'
    : `${numbers.format(count)} people who asked for it are to be told`;
