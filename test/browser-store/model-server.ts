import type { LiveEvent, SnapshotLine, WireChange } from '#domain/change';
import type { AnyRow, Kind } from '#domain/records';
import type { Answer } from '#src/web/client/outbox';

/** A command as the model knows it. */
export type ModelInput =
  | { do: 'set'; kind: Kind; id: string; field: string; value: string; was: unknown }
  | { do: 'make'; product: string; value: string }
  | { do: 'remove'; kind: Kind; id: string };
type Line = { seq: number; product: string; change: WireChange } | { seq: number; reset: string; member: number };
type Done = Extract<Answer, { is: 'done' }>;

export const products = ['p1', 'p2'];

/** Fits the words of a command to what the real server would make of it: cleaned, refused or proposed. */
const refusedWord = 'bad';
const proposedWord = 'ask';

/**
 * The server of the browser's store, in miniature: rows, a diary in commit order, readers with products they may see,
 * commands that are done once by their id and refused where `was` is no longer true.
 */
export class ModelServer {
  readonly rows = new Map<string, AnyRow & { kind_: Kind }>();
  readonly diary: Line[] = [];
  /** When and by whom each value was written, to tell whether a screen went back in time; not for what was written twice. */
  readonly written = new Map<string, { seq: number; member: number }>();
  readonly #writtenTwice = new Set<string>();
  readonly sees: Set<string>[];
  readonly #answers = new Map<string, Answer>();
  #seq = 0;
  #ids = 0;

  constructor(members: number) {
    this.sees = Array.from({ length: members }, () => new Set(products));
    for (const kind of ['feature', 'story'] as const) {
      for (const product of products) {
        for (let n = 0; n < 2; n += 1) this.#create(-1, 'setup', kind, product, `${kind} ${product} ${n}`);
      }
    }
  }

  get seq(): number {
    return this.#seq;
  }

  /** What a member sees, by id. */
  visible(member: number): Map<string, AnyRow & { kind_: Kind }> {
    return new Map([...this.rows].filter(([, row]) => this.sees[member]?.has(String(row.productId))));
  }

  /** Does a command once, however often it is sent. */
  run(member: number, id: string, input: ModelInput): Answer {
    const known = this.#answers.get(id);
    if (known) return known;
    const answer = this.#decide(member, id, input);
    this.#answers.set(id, answer);
    return answer;
  }

  /** Gives or takes a product; the member's browsers read that part anew. */
  toggle(member: number, product: string): void {
    const sees = this.sees[member] as Set<string>;
    if (!sees.delete(product)) sees.add(product);
    this.#seq += 1;
    this.diary.push({ seq: this.#seq, reset: product, member });
  }

  /** The stream after `from`, in batches of at most `most` lines, filtered by what the member may see now. */
  stream(member: number, from: number, most: number): LiveEvent[] {
    const events: LiveEvent[] = [];
    let batch: WireChange[] = [];
    let lines = 0;
    const flush = (upTo: number) => {
      if (lines > 0) events.push({ event: 'changes', upTo, changes: batch });
      batch = [];
      lines = 0;
    };
    for (const line of this.diary) {
      if (line.seq <= from) continue;
      if ('reset' in line && line.member === member) {
        flush(line.seq - 1);
        events.push({ event: 'reset', product: line.reset, upTo: line.seq });
        continue;
      }
      lines += 1;
      if ('change' in line && this.sees[member]?.has(line.product)) batch.push(structuredClone(line.change));
      if (lines >= most) flush(line.seq);
    }
    flush(this.#seq);
    return events;
  }

  /** A snapshot of a part (null: everything) as it is now. */
  snapshot(member: number, part: string | null): SnapshotLine[] {
    const lines: SnapshotLine[] = [];
    const counts: Record<string, number> = {};
    for (const { kind_, ...row } of this.visible(member).values()) {
      if (part !== null && row.productId !== part) continue;
      lines.push({ kind: kind_, rows: [structuredClone(row)] });
      counts[kind_] = (counts[kind_] ?? 0) + 1;
    }
    return [...lines, { end: true, seq: this.#seq, counts }];
  }

  #decide(member: number, id: string, input: ModelInput): Answer {
    if (input.do === 'make') {
      const made = this.#create(member, id, 'story', input.product, input.value);
      return this.#done(id, { id: made });
    }
    const row = this.visible(member).get(input.id);
    if (!row) return refused('not-found');
    if (input.do === 'remove') {
      this.rows.delete(row.id);
      this.#write(String(row.productId), {
        op: 'gone',
        kind: row.kind_,
        id: row.id,
        seq: 0,
        command: id,
        actor: `m${member}`,
      });
      return this.#done(id, {});
    }
    const current = row[input.field];
    if (current !== input.was && current !== input.value) {
      const fields = { [input.field]: { current, yours: input.value, was: input.was } };
      return {
        is: 'conflict',
        reason: { code: 'conflict', message: 'Somebody else changed it.', details: {} },
        fields,
      };
    }
    if (input.value.startsWith(refusedWord)) return refused('invalid');
    if (input.value.startsWith(proposedWord))
      return { is: 'proposed', proposal: { id: `proposal of ${id}`, short: 'P-1' } };
    const value = input.value.trim();
    const set = { [input.field]: value };
    if (current === value) return { ...this.#done(id, {}), seq: 0 };
    Object.assign(row, set, { version: row.version + 1 });
    this.#write(String(row.productId), {
      op: 'update',
      kind: row.kind_,
      id: row.id,
      seq: 0,
      set,
      version: row.version,
      command: id,
      actor: `m${member}`,
    });
    this.#wrote(value, member);
    return this.#done(id, {});
  }

  #create(member: number, command: string, kind: Kind, product: string, value: string): string {
    this.#ids += 1;
    const id = `${kind}${this.#ids}`;
    const row = { id, version: 1, productId: product, title: value, state: `state of ${id}` };
    this.rows.set(id, { ...row, kind_: kind });
    this.#write(product, { op: 'create', kind, id, seq: 0, row, command, actor: `m${member}` });
    for (const said of [row.title, row.state]) this.#wrote(said, member);
    return id;
  }

  /** Somebody is about to write a value for the second time: from now on it tells nothing of when. */
  again(value: string): void {
    this.written.delete(value);
    this.#writtenTwice.add(value);
  }

  #wrote(value: string, member: number): void {
    if (!this.#writtenTwice.has(value)) this.written.set(value, { seq: this.#seq, member });
  }

  #write(product: string, change: WireChange): void {
    this.#seq += 1;
    this.diary.push({ seq: this.#seq, product, change: { ...change, seq: this.#seq } });
  }

  #done(command: string, output: unknown): Done {
    return { is: 'done', output, command, seq: this.#seq, undo: 'fields' };
  }
}

function refused(code: string): Answer {
  return { is: 'refused', reason: { code, message: 'No.', details: {} } };
}
