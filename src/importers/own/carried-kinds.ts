import { describeKind, type Kind, kindNames } from '#domain/records';

/** Kinds that an import does not make, and why. */
const leftOut: Partial<Record<Kind, string>> = {
  role: 'Who holds which role is given here, not brought along.',
  right: 'Who decides what is settled here, not brought along.',
  import: 'Files that were imported elsewhere stay there.',
  proposal: 'A proposal is about what was there when it was made.',
};

/** The kinds of records that belong to a product and come along with it, in an order in which each follows what it names. */
export const carriedKinds: readonly Kind[] = kindNames.filter(
  (kind) => describeKind(kind)?.scope === 'product' && !Object.hasOwn(leftOut, kind),
);

/** Why records of a kind are left out; a kind of another version has no reason of its own. */
export function whyLeftOut(kind: string): string {
  return (leftOut as Record<string, string>)[kind] ?? 'This Throughline knows no such records.';
}
