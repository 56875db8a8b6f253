import type { Kind } from './records.ts';

/** The kinds of records of which is told who is at them. */
export const presentKinds = ['feature', 'story', 'release', 'feedback', 'customer'] as const satisfies readonly Kind[];
/** How somebody is at a record: they look at it, have the cursor on its row in a list, or write in it. */
export const presentHows = ['here', 'row', 'edits'] as const;

/** A record that somebody is at. */
export type PresentAt = { kind: (typeof presentKinds)[number]; id: string; how: (typeof presentHows)[number] };
/** Where members are in one product; nowhere, where the list is empty. */
export type Present = Record<string, readonly PresentAt[]>;

/** One page of a browser says where its reader is; each is somewhere in one product at a time. */
export const mostPlaces = 4;
/** So often a page says again that it is there, in milliseconds. */
export const presenceBeatMs = 15_000;
/** A page that has not been heard of for so long is gone, in milliseconds: two of its beats and some. */
export const presenceLastsMs = 40_000;
