import type { ItemLink, LinkVerb } from '../issues/item.ts';

const key = /[A-Z][A-Z0-9_]{0,40}-\d{1,9}/gi;

/** What a link of Jira says, read from the issue in whose row it stands. */
function verbOf(type: string, way: 'out' | 'in'): LinkVerb {
  const out = way === 'out';
  if (/block|bloque|blockier|bloqu/.test(type)) return out ? 'blocks' : 'blocked by';
  if (/depend|abhang|requir|need|gantt end to start|predecess/.test(type)) return out ? 'blocked by' : 'blocks';
  if (/duplic|duplik/.test(type)) return out ? 'duplicates' : 'duplicated by';
  if (/parent.?child|hierarch|contain|part of|subtask|sub task/.test(type)) return out ? 'has part' : 'part of';
  return 'relates to';
}

/** The links that one cell of a link column names: a key in the usual case, several now and then. */
export function linksOf(cell: string, type: string, way: 'out' | 'in'): ItemLink[] {
  const verb = verbOf(type, way);
  const says = `${type || 'link'}, ${way === 'out' ? 'outward' : 'inward'}`;
  return [...cell.matchAll(key)].map(([to]) => ({ verb, to: to.toUpperCase(), says }));
}
