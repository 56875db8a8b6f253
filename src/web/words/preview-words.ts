import type { PreviewLine } from '#domain/preview-line';
import { describeKind } from '#domain/records';
import type { Changed } from '../parts/diff.tsx';
import { isTold, sayField } from './field-names.ts';
import { plainOf } from './plain-words.ts';
import { type Sayings, sayValue } from './say-value.ts';
import { sayWhole, whoDecides } from './whole-words.ts';

/** What a change would do, line by line, as a person reads it before deciding. */
export function previewWords(lines: readonly PreviewLine[], say: Sayings): Changed[] {
  // A new record may name another that is new with it.
  const named = new Map(lines.map(({ id, name }) => [id, name || undefined]));
  const nameOf: Sayings['nameOf'] = (kind, id) => say.nameOf(kind, id) ?? named.get(id);
  // The reason of a decision stands on its feature as well, and is read once.
  const reasons = new Set(lines.flatMap(({ kind, after }) => (kind === 'decision' ? [after?.reason] : [])));
  return lines
    .map((line) =>
      line.kind === 'feature' && reasons.has(line.after?.stageReason) ? without(line, 'stageReason') : line,
    )
    .flatMap((line) => wordsOf(line, { ...say, nameOf }));
}

function without(line: PreviewLine, field: string): PreviewLine {
  const drop = (row: PreviewLine['after']) =>
    row && Object.fromEntries(Object.entries(row).filter(([name]) => name !== field));
  return { ...line, before: drop(line.before), after: drop(line.after) };
}

function wordsOf(line: PreviewLine, say: Sayings): Changed[] {
  const name = plainOf(line.kind, line.name);
  const who = calledBy(line, name, say);
  const id = `${line.op} ${line.id}`;
  const fresh = line.op === 'create' && line.after ? sayWhole(line.kind, line.after, say) : undefined;
  if (fresh) return [{ id, label: fresh.of, after: fresh.says }];
  if (line.op === 'delete') {
    const gone = line.before && sayWhole(line.kind, line.before, say);
    if (gone) return [{ id, label: gone.of, before: gone.says }];
    return [{ id, label: `${kindSays(line.kind)} taken away`, before: name || 'there' }];
  }
  if (line.op === 'place') return [{ id, label: who, ...placeOf(line, say), after: placeWords(line.after) }];
  const order = Object.keys(describeKind(line.kind)?.fields ?? {});
  const fields = Object.keys({ ...line.before, ...line.after })
    .filter(
      (field) =>
        isTold(field) &&
        !(line.op === 'create' && isGiven(line.kind, field, line.after?.[field])) &&
        !describeKind(line.kind)?.fields[field]?.stamp,
    )
    .sort((a, b) => Number(naming.has(b)) - Number(naming.has(a)) || order.indexOf(a) - order.indexOf(b));
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

/** What a changed record is called on the screens. */
function calledBy({ kind, id }: PreviewLine, name: string, say: Sayings): string {
  if (kind === 'promise' && name) return `Promise to ${name}`;
  if (kind === 'gate' && name) return `Gate “${name}”`;
  if (kind === 'criterion' && name) return `Acceptance criterion “${name}”`;
  if (kind === 'right') return whoDecides(say.nameOf(kind, id) ?? name) ?? kindSays(kind);
  return name || kindSays(kind);
}

/** Where it stands now, for whom it is known. */
function placeOf({ kind, id }: PreviewLine, { standsAt }: Sayings): Pick<Changed, 'before'> {
  const stands = standsAt?.(kind, id);
  return stands === undefined ? {} : { before: stands };
}

function placeWords(after: Record<string, unknown> | null): string {
  if (typeof after?.after === 'string') return `after ${after.after}`;
  if (typeof after?.before === 'string') return `before ${after.before}`;
  if (after?.at === 'top') return 'at the top of the backlog';
  return after?.at === 'end' ? 'at the end of the backlog' : String(after?.at ?? '');
}

/** What every new record begins with, and says nothing. */
function isGiven(kind: string, field: string, value: unknown): boolean {
  return field === 'state' || field === 'criteria' || (kind === 'story' && field === 'kind' && value === 'story');
}

/** The fields that hold what a record is called by: a new one is named, not its field. */
const naming = new Set(['title', 'name', 'text', 'quote', 'toWhom', 'choice', 'fileName']);

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
