import type { Terminal } from './terminal.ts';

const widest = 60;

/** Text without what could move the cursor, colour the screen or break the line. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\p{Bidi_Control}]/gu, '');
}

/** An answer for people: fields one below the other, lists as tables. */
export function printAnswer(terminal: Terminal, value: unknown): void {
  terminal.out(`${lines(value, terminal.width).join('\n')}\n`);
}

function lines(value: unknown, width: number): string[] {
  if (Array.isArray(value)) return value.every(isRecord) ? table(value, width) : value.map((one) => `- ${cell(one)}`);
  if (!isRecord(value)) return [cell(value)];
  const out: string[] = [];
  const scalars = Object.entries(value).filter(([, inner]) => !isNested(inner));
  const widestName = Math.max(0, ...scalars.map(([name]) => name.length));
  for (const [name, inner] of scalars) out.push(`${name.padEnd(widestName)}  ${long(inner)}`);
  for (const [name, inner] of Object.entries(value)) {
    if (!isNested(inner)) continue;
    if (out.length > 0) out.push('');
    out.push(
      `${name}${Array.isArray(inner) ? ` (${inner.length})` : ''}`,
      ...lines(inner, width - 2).map((line) => `  ${line}`),
    );
  }
  return out;
}

function table(rows: readonly Record<string, unknown>[], width: number): string[] {
  if (rows.length === 0) return ['none'];
  const names = columnsOf(rows);
  const cells = rows.map((row) => names.map((name) => cut(cell(row[name]), widest)));
  const widths = names.map((name, index) => Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0)));
  const write = (row: readonly string[]) =>
    cut(
      row
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
      Math.max(40, width),
    );
  return [write(names), write(widths.map((one) => '-'.repeat(one))), ...cells.map(write)];
}

/** Columns worth a person's look: what has a value somewhere, and ids only where there is no shorter name. */
function columnsOf(rows: readonly Record<string, unknown>[]): string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const hasShort = names.includes('short');
  const worth = names.filter(
    (name) =>
      name !== 'version' &&
      !(hasShort && (name === 'id' || name === 'rank')) &&
      rows.some((row) => row[name] !== null && row[name] !== '' && !isNested(row[name])),
  );
  const foreign = (name: string) => name !== 'id' && rows.every((row) => row[name] === null || isUuid(row[name]));
  const shown = worth.filter((name) => !foreign(name));
  return ['short', 'id', ...shown].filter((name, index, all) => shown.includes(name) && all.indexOf(name) === index);
}

const isUuid = (value: unknown) =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNested = (value: unknown) => (Array.isArray(value) ? value.some(isRecord) : isRecord(value));
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(cell).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : plain(String(value));
}

function long(value: unknown): string {
  if (typeof value !== 'string') return cell(value);
  return value.split('\n').map(plain).join('\n    ');
}
