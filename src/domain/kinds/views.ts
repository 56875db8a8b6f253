import { boolean, json, maybe, oneOf, text, to } from '../field.ts';
import { kind } from '../kind.ts';

/** A way to see a list, kept under a name: what is left of it, in which shape, order, groups and columns. */
export const view = kind({
  table: 'saved_view',
  scope: 'product',
  audience: { member: 'memberId', unless: 'shared' },
  held: true,
  writer: 'memberId',
  fields: {
    memberId: to('member'),
    /** True where everybody who sees the product sees it too. */
    shared: boolean,
    place: oneOf('backlog', 'roadmap'),
    name: text,
    /** The filter as it is typed: `assignee:me state:draft`. */
    filter: text,
    /** `list`, `board`, `table`, `timeline`; nothing is the usual shape of the place. */
    shape: maybe(text),
    /** The column it is sorted by, with a minus before it where the largest comes first. */
    sort: maybe(text),
    grouping: maybe(text),
    /** The columns that are shown; nothing means the usual ones. */
    columns: maybe(json<string[]>()),
  },
});
