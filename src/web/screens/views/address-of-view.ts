import type { Row } from '#domain/records';

/** The address of a saved view: it says all of it, so that it shows the same to whoever may not see the view. */
export function addressOfView(view: Row<'view'>): string {
  const { id, filter, shape, sort, grouping, columns, place } = view;
  const words = { q: filter, as: shape, sort, group: grouping, cols: columns?.join(','), saved: id };
  const query = new URLSearchParams(Object.entries(words).flatMap(([name, word]) => (word ? [[name, word]] : [])));
  return `${place}?${query}`;
}
