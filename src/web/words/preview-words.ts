import type { PreviewLine } from '#domain/preview-line';
import { describeKind } from '#domain/records';
import type { Changed } from '../parts/diff.tsx';
import { isTold, sayField } from './field-names.ts';
import { type Sayings, sayValue } from './say-value.ts';

/** What a change would do, field by field, as a person reads it before deciding. */
export function previewWords(lines: readonly PreviewLine[], say: Sayings): Changed[] {
  // A new record may name another that is new with it.
  const named = new Map(lines.map(({ id, name }) => [id, name || undefined]));
  const nameOf: Sayings['nameOf'] = (kind, id) => say.nameOf(kind, id) ?? named.get(id);
  return lines.flatMap((line) => wordsOf(line, { ...say, nameOf }));
}

function wordsOf(line: PreviewLine, say: Sayings): Changed[] {
  const who = line.kind === 'promise' && line.name ? `Promise to ${line.name}` : line.name || kindSays(line.kind);
  const id = `${line.op} ${line.id}`;
  if (line.op === 'delete') return [{ id, label: `${kindSays(line.kind)} taken away`, before: line.name || 'there' }];
  if (line.op === 'place') return [{ id, label: who, before: 'where it stands', after: placeWords(line.after) }];
  const fields = Object.keys({ ...line.before, ...line.after }).filter(
    (name) =>
      isTold(name) && !(line.op === 'create' && given.has(name)) && !describeKind(line.kind)?.fields[name]?.stamp,
  );
  const told = fields.flatMap((field): Changed[] => {
    const before = sayValue(line.kind, field, line.before?.[field], say);
    const after = sayValue(line.kind, field, line.after?.[field], say);
    if (before === after) return [];
    const label =
      line.op === 'create'
        ? naming.has(field)
          ? `New ${kindSays(line.kind)}`
          : `New ${kindSays(line.kind)}: ${sayField(field, line.kind)}`
        : `${who}: ${sayField(field, line.kind)}`;
    return [
      {
        id: `${id} ${field}`,
        label,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  });
  return told.length > 0 ? told : [{ id, label: who, after: 'noted' }];
}

function placeWords(after: Record<string, unknown> | null): string {
  if (typeof after?.after === 'string') return `after ${after.after}`;
  if (typeof after?.before === 'string') return `before ${after.before}`;
  if (after?.at === 'top') return 'at the top of the backlog';
  return after?.at === 'end' ? 'at the end of the backlog' : String(after?.at ?? '');
}

/** What every new record begins with. */
const given = new Set(['state', 'criteria']);

/** The fields that hold what a record is called by: a new one is named, not its field. */
const naming = new Set(['title', 'name', 'text', 'quote', 'toWhom']);

const kinds: Record<string, string> = {
  criterion: 'acceptance criterion',
  insight: 'link',
  right: 'right',
  keyResult: 'key result',
  checkIn: 'check-in',
  budgetLine: 'budget line',
  changeNote: 'change note',
  commitment: 'line of the ledger',
  retroNote: 'retro note',
};

function kindSays(kind: string): string {
  return kinds[kind] ?? kind;
}
