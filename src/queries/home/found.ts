import { namedIn, sayFinding } from '#analysis/alignment/say-finding';
import type { Need } from '#analysis/home/needs';
import { nameOf } from '#domain/naming';
import { describeKind, type Kind } from '#domain/records';
import { findingsOf } from '#store/forecasts';
import type { Read } from '#store/read';
import type { Person } from './waiting.ts';

type Finding = Awaited<ReturnType<typeof findingsOf>>[number];

/** Kinds of finding that stand on Home as what they are about: a waiting proposal is there itself. */
const told: readonly string[] = ['proposal-waiting', 'question-waiting'];

/** The findings that a person can settle and has not set aside, in words. */
export async function foundFor(read: Read, { member, held, product, today }: Person): Promise<Need[]> {
  const aside = await read.all('setAside', { productId: product.id });
  const waits = new Set(aside.filter(({ untilOn }) => untilOn >= today).map(({ key }) => key));
  const roles: readonly string[] = held;
  const mine = (await findingsOf(read, product.id)).filter(
    (one) =>
      !waits.has(one.key) &&
      !told.includes(one.kind) &&
      (one.members.includes(member.id) || one.roles.some((role) => roles.includes(role))),
  );
  const names = await namesFor(read, mine);
  return mine.map((finding): Need => {
    const { title, detail } = sayFinding(finding, (_kind, id) => names.get(id) ?? 'something that is gone');
    return {
      key: finding.key,
      is: finding.kind,
      says: title,
      detail,
      since: finding.since,
      subjectKind: finding.subjectKind,
      subjectId: finding.subjectId,
      settledBy: (finding.evidence.settledBy as string[] | undefined) ?? [],
    };
  });
}

/** What the records are called that the findings name. */
export async function namesFor(read: Read, findings: readonly Finding[]): Promise<Map<string, string>> {
  const wanted = new Map<Kind, Set<string>>();
  for (const { kind, id } of findings.flatMap((finding) => namedIn(finding))) {
    if (!describeKind(kind)) continue;
    const known = wanted.get(kind as Kind) ?? new Set();
    wanted.set(kind as Kind, known.add(id));
  }
  const names = new Map<string, string>();
  for (const [kind, ids] of wanted)
    for (const row of await read.all(kind, { id: [...ids] })) names.set(row.id, nameOf(row as Record<string, unknown>));
  return names;
}
