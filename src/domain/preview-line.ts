/** Ids and short ids made before a command decides, kept with a proposal so that acceptance makes the same things. */
export type MadeIds = { ids: string[]; shorts: Record<string, number[]> };
/** One thing a command would do, as people and programs read it. */
export type PreviewLine = {
  op: 'create' | 'update' | 'delete' | 'place';
  kind: string;
  id: string;
  name: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};
