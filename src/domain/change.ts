import type { Present } from './presence.ts';
import type { PreviewLine } from './preview-line.ts';
import type { FieldsOf, Kind } from './records.ts';

/** Where in its list a record is to stand: between two neighbours, at an end, or as near to an old rank as is free. */
export type Place = { at: 'top' | 'end' } | { after: string } | { before: string } | { rank: string };

/** What a command decided to do to one record; the writer alone carries it out. */
export type Change =
  | {
      [K in Kind]: {
        op: 'create';
        kind: K;
        id: string;
        product?: string;
        short?: number;
        row: FieldsOf<K>;
        place?: Place;
      };
    }[Kind]
  | { [K in Kind]: { op: 'update'; kind: K; id: string; set: Partial<FieldsOf<K>> } }[Kind]
  | { op: 'delete'; kind: Kind; id: string }
  | { op: 'place'; kind: Kind; id: string; place: Place };

/** Who may see a record: the product it belongs to (null: the workspace) and within it all, administrators, or one member (by id) and administrators. */
export type Scope = { product: string | null; audience: string };

/**
 * One line of the diary, as it was written: `before` and `after` hold the changed fields only.
 * `rerank`: a whole list was dealt new ranks in its present order; `id` is the product's, `after` the ranks by record id.
 */
export type DiaryLine = {
  seq: number;
  kind: Kind;
  id: string;
  op: 'create' | 'update' | 'delete' | 'rerank';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** The record's version after the change (the last one it had, for a delete). */
  version: number;
  scopeBefore: Scope | null;
  scopeAfter: Scope | null;
  command: string;
  actor: string;
};

/** One change as a browser receives it: light fields only, `gone` when the record left what the reader may see. */
export type WireChange =
  | { seq: number; kind: Kind; id: string; op: 'create'; row: Record<string, unknown>; command: string; actor: string }
  | {
      seq: number;
      kind: Kind;
      id: string;
      op: 'update';
      set: Record<string, unknown>;
      version: number;
      command: string;
      actor: string;
    }
  | { seq: number; kind: Kind; id: string; op: 'gone'; command: string; actor: string };

/** What the live stream says, one server-sent event each; `upTo` is also the event's id. */
export type LiveEvent =
  | { event: 'changes'; upTo: number; changes: WireChange[] }
  /** A part of the workspace (null: all of it) must be read anew from the snapshot. */
  | { event: 'reset'; product: string | null; upTo: number }
  /** Something computed from the diary is new: ask again. */
  | { event: 'derived'; topic: 'forecast' | 'finding' | 'import' | 'notice'; product: string }
  /** These members are elsewhere in a product than they were; where there is no place left, they are gone. */
  | { event: 'presence'; product: string; present: Present }
  | { event: 'closed'; why: string };

/** A line of `GET /api/snapshot` (NDJSON): first the rows, many of a kind in one, last one `end` with the sequence they are true at. */
export type SnapshotLine =
  | { kind: Kind; rows: Record<string, unknown>[] }
  | { end: true; seq: number; counts: Record<string, number> };

/** What a command would do and who decides it. */
export type Preview = { lines: PreviewLine[]; hash: string; right: string; decides: boolean; deciders: string[] };
