import { describeKind } from '#domain/records';

/** The fields of a kind that the live stream and the snapshot carry, besides id, version, product and short id. */
export function lightFields(kind: string): readonly string[] {
  const known = byKind.get(kind);
  if (known) return known;
  const described = describeKind(kind);
  const fields = Object.entries(described?.fields ?? {});
  const open = fields.filter(([, field]) => !field.heavy && !field.secret);
  const kept = described?.held ? open : open.filter(([, field]) => field.type === 'id');
  const names = kept.map(([name]) => name);
  byKind.set(kind, names);
  return names;
}

const byKind = new Map<string, readonly string[]>();
const always = ['id', 'version', 'productId', 'short'];

/** A row, or changed fields, without what is too long for lists, secret, or asked for by query only. */
export function lighten(kind: string, fields: Record<string, unknown>): Record<string, unknown> {
  const light: Record<string, unknown> = {};
  for (const name of always) if (fields[name] !== undefined) light[name] = fields[name];
  for (const name of lightFields(kind)) if (fields[name] !== undefined) light[name] = fields[name];
  return light;
}
