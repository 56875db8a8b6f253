import { describeKind, type Kind } from '#domain/records';

type Made = { kind: Kind; id: string; version: number };
type Naming = { kind: Kind; id: string; from: { kind: Kind; id: string } | undefined };

/** What taking an import back does to each of its records. */
export type TakingBack = {
  gone: { kind: Kind; id: string }[];
  /** Records that stay, and why; parts that stay with their record are not among them. */
  kept: { kind: Kind; id: string; why: string }[];
};

const changed = 'It has been changed since it came.';
const partsChanged = 'What belongs to it has been changed since it came.';
const named = 'Something that came later hangs on it.';
const needed = 'Something that stays belongs to it.';

/**
 * Decides what goes when an import is taken back: all that nobody has touched since. What was changed stays, what
 * something later hangs on stays, and so does whatever they need; parts go or stay with the record they belong to.
 */
export function takeBack(made: readonly Made[], namings: readonly Naming[]): TakingBack {
  const kindOf = new Map(made.map(({ kind, id }) => [id, kind]));
  const names = new Map<string, string[]>();
  for (const { id, from } of namings) if (from) names.set(from.id, [...(names.get(from.id) ?? []), id]);
  const parentOf = new Map<string, string>();
  for (const { kind, id } of made) {
    const parentKind = describeKind(kind)?.parent?.kind;
    const parent = names.get(id)?.find((other) => kindOf.get(other) === parentKind);
    if (parentKind && parent) parentOf.set(id, parent);
  }
  const kept = new Map<string, string>();
  const keep = (id: string, why: string) => {
    if (!kindOf.has(id) || kept.has(id)) return;
    kept.set(id, why);
    for (const other of names.get(id) ?? []) keep(other, other === parentOf.get(id) ? partsChanged : needed);
  };
  for (const { id, version } of made) if (version > 1) keep(id, changed);
  for (const { id, from } of namings) if (!from) keep(id, namedWhy(kindOf.get(id)));
  const stays = (id: string): boolean => {
    const parent = parentOf.get(id);
    if (kept.has(id)) return true;
    return parent !== undefined && stays(parent) && (names.get(id) ?? []).every(stays);
  };
  return {
    gone: made.filter(({ id }) => !stays(id)).map(({ kind, id }) => ({ kind, id })),
    kept: made.flatMap(({ kind, id }) => {
      const why = kept.get(id);
      return why === undefined || parentOf.has(id) ? [] : [{ kind, id, why }];
    }),
  };
}

function namedWhy(kind: Kind | undefined): string {
  return kind === 'feedback' ? 'Words of it are linked to a feature.' : named;
}
