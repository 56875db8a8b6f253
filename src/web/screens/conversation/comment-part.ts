import type { Here } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';
import type { About } from '../questions/questions.tsx';

/** A record that is talked about. */
export type Subject = About & { short?: string | null | undefined };

/** The part of a page that a comment is, as its address names it behind `#`. */
export function commentPart(id: string): string {
  return `comment-${id}`;
}

/** The comment that an address names behind `#`; nothing where it names something else. */
export function commentInHash(hash: string): string | undefined {
  const prefix = `#${commentPart('')}`;
  return hash.startsWith(prefix) ? decodeURIComponent(hash.slice(prefix.length)) : undefined;
}

/** The address of a comment, on the page where its record is talked about. */
export function commentAddress(at: Here['at'], { kind, id, short }: Subject, comment: string): string {
  const part = commentPart(comment);
  if (kind === 'objective') return `${at('strategy')}?talk=${short ?? id}#${part}`;
  if (kind === 'product') return `/settings/product${at()}#${part}`;
  return addressOf(at, kind, id, short, part);
}
