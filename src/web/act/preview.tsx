import type { PreviewLine } from '#domain/records';
import { kindNames } from '#domain/records';
import { useWorkspaceClient } from '../client/hooks.ts';
import { type Changed, Diff } from '../parts/diff.tsx';
import { sayField, sayValue } from './say-value.ts';

/** Fields that say nothing to a person. */
const unsaid = new Set(['version', 'productId', 'rank', 'made', 'shape']);

/** Exactly what a command or a proposal would do, line by line. */
export function PreviewDiff({ lines, caption }: { lines: readonly PreviewLine[]; caption: string }) {
  const { store } = useWorkspaceClient();
  const nameOf = (id: string): string | undefined => {
    for (const kind of kindNames) {
      const row = store.row(kind, id) as Record<string, unknown> | undefined;
      if (row) return [row.short, row.title ?? row.name].filter(Boolean).join(' ') || undefined;
    }
    return undefined;
  };
  return <Diff caption={caption} changes={lines.flatMap((line, at) => changesOf(line, at, nameOf))} />;
}

function changesOf(line: PreviewLine, at: number, nameOf: (id: string) => string | undefined): Changed[] {
  const what = line.name || nameOf(line.id) || line.kind;
  const says = (value: unknown) => sayValue(value, nameOf);
  if (line.op === 'delete') return [{ id: `${at}`, label: line.kind, before: what }];
  const names = Object.keys(line.after ?? {}).filter((name) => !unsaid.has(name));
  return names
    .map((name) => ({ name, before: says(line.before?.[name]), after: says(line.after?.[name]) }))
    .filter(({ before, after }) => before !== undefined || after !== undefined)
    .map(({ name, before, after }) => ({
      id: `${at} ${name}`,
      label: line.op === 'create' ? `New ${line.kind} · ${sayField(name)}` : `${what} · ${sayField(name)}`,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    }));
}
