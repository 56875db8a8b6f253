import { foldText } from '#domain/text';
import { foldHeader } from './fold-header.ts';
import type { ImportKind, Kind } from './kind.ts';

/** The columns, by position, from which each field of an import is taken. */
export type Mapping = Readonly<Record<string, readonly number[]>>;

/** What is wrong with a mapping, by field. */
export type MappingFault = { field: string; message: string };

/** The mapping that the column names suggest: each field takes the best of its aliases, no column serves two fields. */
export function suggestMapping<K extends ImportKind>(headers: readonly string[], kind: Kind<K>): Mapping {
  const positions = positionsByName(headers, foldHeader);
  const taken = new Set<number>();
  const mapping: Record<string, number[]> = {};
  for (const field of kind.fields) {
    const found = [field.name, ...field.aliases]
      .map(foldHeader)
      .flatMap((alias) => positions.get(alias) ?? [])
      .filter((position) => !taken.has(position));
    const columns = [...new Set(found)].slice(0, field.columns === 'one' ? 1 : undefined);
    if (columns.length === 0) continue;
    for (const column of columns) taken.add(column);
    mapping[field.name] = columns;
  }
  return mapping;
}

/** The mapping that names its columns instead of counting them; a name that stands over several columns means them all. */
export function mappingByNames(
  names: Readonly<Record<string, string | readonly string[]>>,
  headers: readonly string[],
): { mapping: Mapping; faults: MappingFault[] } {
  const positions = positionsByName(headers, foldText);
  const faults: MappingFault[] = [];
  const entries = Object.entries(names).map(([field, named]): [string, number[]] => {
    const columns = [named].flat().flatMap((name) => {
      const found = positions.get(foldText(name));
      if (!found)
        faults.push({
          field,
          message: `There is no column “${name}” in the file. It has: ${headers.slice(0, 30).join(', ')}.`,
        });
      return found ?? [];
    });
    return [field, columns];
  });
  return { mapping: Object.fromEntries(entries), faults };
}

/** Everything that is wrong with a mapping; an empty list is a mapping that can be used. */
export function checkMapping<K extends ImportKind>(
  mapping: Mapping,
  headers: readonly string[],
  kind: Kind<K>,
): MappingFault[] {
  const faults: MappingFault[] = [];
  const usedBy = new Map<number, string>();
  for (const [name, columns] of Object.entries(mapping)) {
    const field = kind.fields.find((known) => known.name === name);
    if (!field) {
      faults.push({
        field: name,
        message: `“${name}” is no field of this import. It knows: ${kind.fields.map((known) => known.name).join(', ')}.`,
      });
      continue;
    }
    if (field.columns === 'one' && columns.length > 1)
      faults.push({ field: name, message: `“${name}” takes one column, not ${columns.length}.` });
    for (const column of columns) {
      const other = usedBy.get(column);
      if (!Number.isInteger(column) || column < 0 || column >= headers.length)
        faults.push({
          field: name,
          message: `There is no column ${column}; the file has columns 0 to ${headers.length - 1}.`,
        });
      else if (other !== undefined)
        faults.push({ field: name, message: `The column “${headers[column]}” is already taken for “${other}”.` });
      usedBy.set(column, name);
    }
  }
  const mapped = (name: string) => Object.hasOwn(mapping, name) && (mapping[name]?.length ?? 0) > 0;
  for (const group of kind.needs) {
    if (group.some(mapped)) continue;
    const message =
      group.length === 1
        ? `Choose the column that holds “${group[0]}”.`
        : `Choose the column for at least one of: ${group.join(', ')}.`;
    faults.push({ field: group[0] ?? '', message });
  }
  return faults;
}

function positionsByName(headers: readonly string[], fold: (name: string) => string): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  headers.forEach((header, position) => {
    const name = fold(header);
    positions.set(name, [...(positions.get(name) ?? []), position]);
  });
  return positions;
}
