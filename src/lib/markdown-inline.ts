import { safeHref } from './safe-href.ts';

/** A piece of a line: plain text, something set off that holds pieces of its own, or what a checked mark leads to. */
export type Inline =
  | { is: 'text'; text: string }
  | { is: 'code'; text: string }
  | { is: 'break' }
  | { is: Marked; inline: Inline[] }
  | { is: 'link'; href: string; inline: Inline[] }
  | { is: 'picture'; id: string; alt: string }
  | { is: 'mention'; id: string; name: string }
  | { is: 'record'; short: string };

/** What sets a stretch of a line off. */
export type Marked = 'strong' | 'emphasis' | 'struck';

/** Marks within marks are read this deep; what lies deeper stays as it was typed. */
const deepest = 5;
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const target = /\(([^()\s]{1,2000})\)/y;
const bareAddress = /https?:\/\/[^\s<>"'`[\]\\]{1,2001}/iy;
const shortId = /#([A-Z]-\d{1,9})(?![\p{L}\p{N}])/iuy;
const pictureOf = new RegExp(`^picture:(${uuid})$`, 'i');
const memberOf = new RegExp(`^member:(${uuid})$`, 'i');
/** What may be set behind a backslash to stand for itself. */
const punctuation = /[!-/:-@[-`{-~]/;
const wordly = /[\p{L}\p{N}_]/u;

/** A run of marks that may open or close something, until it is known which. */
type Run = { is: 'run'; mark: string; left: number; opens: boolean; closes: boolean; depth: number };
type Piece = (Inline & { depth?: number }) | Run;

/** Reads the marks in a line; what is none, or leads somewhere it must not, stays the text it was. */
export function readInline(text: string): Inline[] {
  return new Reading(text).all();
}

class Reading {
  readonly #text: string;
  #at = 0;
  #pieces: Piece[] = [];
  /** Where brackets stand open: the piece behind each, and whether it is a picture's. */
  readonly #brackets: { piece: number; from: number; picture: boolean }[] = [];
  /** Lengths of code marks that are known not to come again. */
  readonly #unclosed = new Set<number>();

  constructor(text: string) {
    this.#text = text;
  }

  all(): Inline[] {
    while (this.#at < this.#text.length) this.#step();
    return joined(pair(this.#pieces));
  }

  #step(): void {
    const char = this.#text.charAt(this.#at);
    const next = this.#text.charAt(this.#at + 1);
    if (char === '\\' && punctuation.test(next)) this.#say(next, 2);
    else if (char === '\n') this.#break(1);
    else if (char === '\\' && next === '\n') this.#break(2);
    else if (char === '`') this.#code();
    else if (char === '!' && next === '[') this.#open(true);
    else if (char === '[') this.#open(false);
    else if (char === ']') this.#close();
    else if (char === '*' || char === '_' || (char === '~' && next === '~')) this.#run(char);
    else if ((char === 'h' || char === 'H') && this.#address()) return;
    else if (char === '#' && this.#record()) return;
    else this.#plain();
  }

  #say(words: string, length: number): void {
    this.#pieces.push({ is: 'text', text: words });
    this.#at += length;
  }

  #plain(): void {
    // As far as no mark can begin, in one go.
    const ends = /[\\\n`![\]*_~hH#]/g;
    ends.lastIndex = this.#at + 1;
    const end = ends.exec(this.#text)?.index ?? this.#text.length;
    this.#say(this.#text.slice(this.#at, end), end - this.#at);
  }

  #break(length: number): void {
    this.#pieces.push({ is: 'break' });
    this.#at += length;
  }

  #code(): void {
    const marks = runAt(this.#text, this.#at, '`');
    let from = this.#at + marks;
    while (!this.#unclosed.has(marks)) {
      const found = this.#text.indexOf('`', from);
      if (found < 0) break;
      const length = runAt(this.#text, found, '`');
      if (length === marks) {
        const inner = this.#text.slice(this.#at + marks, found).replaceAll('\n', ' ');
        const padded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== '';
        this.#pieces.push({ is: 'code', text: padded ? inner.slice(1, -1) : inner });
        this.#at = found + marks;
        return;
      }
      from = found + length;
    }
    this.#unclosed.add(marks);
    this.#say('`'.repeat(marks), marks);
  }

  #open(picture: boolean): void {
    const from = this.#at;
    this.#say(picture ? '![' : '[', picture ? 2 : 1);
    this.#brackets.push({ piece: this.#pieces.length - 1, from, picture });
  }

  #close(): void {
    const bracket = this.#brackets.pop();
    target.lastIndex = this.#at + 1;
    const address = bracket && target.exec(this.#text)?.[1];
    const made = address ? this.#madeOf(bracket, address) : undefined;
    if (!bracket || !address || !made) {
      this.#say(']', 1);
      return;
    }
    this.#pieces.length = bracket.piece;
    this.#pieces.push(made);
    this.#at += address.length + 3;
  }

  #madeOf(bracket: { piece: number; from: number; picture: boolean }, address: string): Inline | undefined {
    const label = this.#text.slice(bracket.from + (bracket.picture ? 2 : 1), this.#at);
    const picture = pictureOf.exec(address)?.[1];
    if (bracket.picture)
      return picture ? { is: 'picture', id: picture.toLowerCase(), alt: plainLabel(label) } : undefined;
    const member = memberOf.exec(address)?.[1];
    if (member && /^@[^[\]\n]{1,200}$/.test(label))
      return { is: 'mention', id: member.toLowerCase(), name: plainLabel(label.slice(1)) };
    const href = safeHref(address);
    const inner = this.#pieces.slice(bracket.piece + 1);
    if (!href || label.trim() === '') return undefined;
    return { is: 'link', href, inline: joined(pair(inner.flatMap(withoutLinks))) };
  }

  #run(mark: string): void {
    const length = runAt(this.#text, this.#at, mark);
    const before = this.#text.charAt(this.#at - 1);
    const after = this.#text.charAt(this.#at + length);
    let opens = after !== '' && !/\s/.test(after);
    let closes = before !== '' && !/\s/.test(before);
    if (mark === '_') [opens, closes] = [opens && !wordly.test(before), closes && !wordly.test(after)];
    this.#pieces.push({ is: 'run', mark, left: length, opens, closes, depth: 0 });
    this.#at += length;
  }

  #address(): boolean {
    bareAddress.lastIndex = this.#at;
    const bare = bareAddress.exec(this.#text)?.[0];
    const address = bare && withoutTail(bare);
    const href = address ? safeHref(address) : undefined;
    if (!address || !href) return false;
    this.#pieces.push({ is: 'link', href, inline: [{ is: 'text', text: address }] });
    this.#at += address.length;
    return true;
  }

  #record(): boolean {
    if (/[\p{L}\p{N}#&/]/u.test(this.#text.charAt(this.#at - 1))) return false;
    shortId.lastIndex = this.#at;
    const short = shortId.exec(this.#text)?.[1];
    if (!short) return false;
    this.#pieces.push({ is: 'record', short: short.toUpperCase() });
    this.#at += short.length + 1;
    return true;
  }
}

function runAt(text: string, from: number, mark: string): number {
  let end = from;
  while (text.charAt(end) === mark) end += 1;
  return end - from;
}

/** Without what more likely ends the sentence than the address. */
function withoutTail(address: string): string {
  let end = address.length;
  while (end > 0 && '.,;:!?)]*_~'.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

function plainLabel(label: string): string {
  return label.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\s+/g, ' ');
}

/** Pairs the runs that open with those that close, innermost first; each piece is looked at a bounded number of times. */
function pair(pieces: readonly Piece[]): Piece[] {
  const done: Piece[] = [];
  /** Where in `done` runs stand that may still open something, by their mark. */
  const open: number[] = [];
  for (const piece of pieces) {
    if (piece.is !== 'run') {
      done.push(piece);
      continue;
    }
    const run = { ...piece };
    while (run.closes && run.left > 0) {
      const at = open.findLastIndex((place) => {
        const opener = done[place];
        return (
          opener?.is === 'run' && opener.mark === run.mark && (run.mark !== '~' || (opener.left > 1 && run.left > 1))
        );
      });
      const place = open[at];
      const opener = place === undefined ? undefined : done[place];
      if (place === undefined || opener?.is !== 'run') break;
      const inner = done.slice(place + 1);
      const depth = 1 + inner.reduce((most, { depth = 0 }) => Math.max(most, depth), 0);
      if (inner.length === 0 || depth > deepest) {
        // What could not be paired once is not looked at again.
        open.length = at;
        break;
      }
      const takes = opener.left > 1 && run.left > 1 ? 2 : 1;
      const is = run.mark === '~' ? 'struck' : takes === 2 ? 'strong' : 'emphasis';
      done.length = opener.left === takes ? place : place + 1;
      open.length = opener.left === takes ? at : at + 1;
      opener.left -= takes;
      run.left -= takes;
      done.push({ is, inline: joined(inner), depth });
    }
    if (run.left === 0) continue;
    if (run.opens) open.push(done.length);
    // Runs that have waited long enough stay what was typed, so that nobody can make them dear.
    if (open.length > mostOpen) open.shift();
    done.push(run);
  }
  return done;
}

const mostOpen = 200;

/** Pieces as they are told: runs that paired with none are text, and texts side by side are one. */
function joined(pieces: readonly Piece[]): Inline[] {
  const found: Inline[] = [];
  for (const piece of pieces) {
    const plain = piece.is === 'run' ? piece.mark.repeat(piece.left) : piece.is === 'text' ? piece.text : undefined;
    const last = found.at(-1);
    if (plain === undefined) found.push(withoutDepth(piece as Inline));
    else if (plain === '') continue;
    else if (last?.is === 'text') found[found.length - 1] = { is: 'text', text: last.text + plain };
    else found.push({ is: 'text', text: plain });
  }
  return found;
}

function withoutDepth(piece: Inline & { depth?: number }): Inline {
  if (piece.depth === undefined) return piece;
  const { depth: _depth, ...rest } = piece;
  return rest as Inline;
}

function withoutLinks(piece: Piece): Piece[] {
  if (piece.is === 'link') return piece.inline.flatMap(withoutLinks);
  if (piece.is === 'record') return [{ is: 'text', text: `#${piece.short}` }];
  if (piece.is === 'strong' || piece.is === 'emphasis' || piece.is === 'struck')
    return [{ ...piece, inline: piece.inline.flatMap((part) => withoutLinks(part) as Inline[]) }];
  return [piece];
}
