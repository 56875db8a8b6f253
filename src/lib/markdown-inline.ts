/** A piece of a line: plain text, something set off that holds pieces of its own, or a link to an address that was checked. */
export type Inline =
  | { is: 'text'; text: string }
  | { is: 'code'; text: string }
  | { is: 'break' }
  | { is: 'strong' | 'emphasis'; inline: Inline[] }
  | { is: 'link'; href: string; inline: Inline[] };

/** Marks within marks are read this deep; what lies deeper stays as it was typed. */
const deepest = 4;
const mostHref = 2000;

const pieces =
  /\\([\\`*_[\]()#+\-.!])|`([^`\n]+)`|\*\*(?=\S)((?:[^*\n]|\*(?!\*)){1,500}?\*?)(?<=\S)\*\*(?!\*)|\*(?=\S)([^*\n]*[^*\s])\*|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*[^_\s])_(?![\p{L}\p{N}_])|!?\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)|(https?:\/\/[^\s<>"'`]+)|(\n)/gu;

/** Reads the marks in a line; what is none, or leads somewhere it must not, stays the text it was. */
export function readInline(text: string, depth = 0): Inline[] {
  if (depth >= deepest) return text === '' ? [] : [{ is: 'text', text }];
  const found: Inline[] = [];
  const say = (text: string) => {
    const last = found.at(-1);
    if (text === '') return;
    if (last?.is === 'text') last.text += text;
    else found.push({ is: 'text', text });
  };
  let at = 0;
  for (const match of text.matchAll(pieces)) {
    const [whole, escaped, code, strong, starred, scored, label, address, bare, newline] = match;
    say(text.slice(at, match.index));
    at = match.index + whole.length;
    const inner = starred ?? scored;
    if (escaped !== undefined) say(escaped);
    else if (code !== undefined) found.push({ is: 'code', text: code });
    else if (strong !== undefined) found.push({ is: 'strong', inline: readInline(strong, depth + 1) });
    else if (inner !== undefined) found.push({ is: 'emphasis', inline: readInline(inner, depth + 1) });
    else if (newline !== undefined) found.push({ is: 'break' });
    else if (label !== undefined) {
      const href = whole.startsWith('!') ? undefined : safeHref(address ?? '');
      if (href) found.push({ is: 'link', href, inline: withoutLinks(readInline(label, depth + 1)) });
      else say(whole);
    } else if (bare !== undefined) {
      const [, address = '', tail = ''] = /^(.*?)([.,;:!?)\]]*)$/su.exec(bare) ?? [];
      const href = safeHref(address);
      if (href) found.push({ is: 'link', href, inline: [{ is: 'text', text: address }] });
      else say(address);
      say(tail);
    }
  }
  say(text.slice(at));
  return found;
}

/** An address that a public link may lead to, written out by the platform's own reader: http, https or mailto, else nothing. */
export function safeHref(address: string): string | undefined {
  if (address.length > mostHref || !/^(https?:\/\/|mailto:)/i.test(address)) return undefined;
  const url = URL.parse(address);
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined;
  if (url.protocol === 'mailto:' && !/^[^\s@]+@[^\s@]+$/.test(url.pathname)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href;
}

function withoutLinks(inline: Inline[]): Inline[] {
  return inline.flatMap((part) =>
    part.is === 'link'
      ? withoutLinks(part.inline)
      : part.is === 'strong' || part.is === 'emphasis'
        ? [{ ...part, inline: withoutLinks(part.inline) }]
        : [part],
  );
}
