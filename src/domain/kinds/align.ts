import { date, text, to } from '../field.ts';
import { kind } from '../kind.ts';

/** Somebody's word that a finding is known and can wait until a day. */
export const setAside = kind({
  table: 'set_aside',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    /** The finding's key, which stays the same as long as it is the same disagreement. */
    key: text,
    /** The finding's kind. */
    finding: text,
    reason: text,
    untilOn: date,
    setBy: to('member'),
    setOn: date,
  },
});
