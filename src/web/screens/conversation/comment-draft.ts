import { kept } from '../../shell/kept.ts';
import type { About } from '../questions/questions.tsx';
import type { Typed } from './mention-text.ts';

/** Nothing typed yet. */
export const nothingTyped: Typed = { text: '', picked: {} };

/** What a member has typed of a comment on a record, kept in this browser until it is sent. */
export function commentDraft(
  member: string,
  { kind, id }: About,
): { read: () => Typed; write: (typed: Typed) => void } {
  const place = kept(`throughline.comment.${member}.${kind}.${id}`);
  return {
    read: () => readTyped(place.read()),
    write: (typed) => place.write(typed.text === '' ? '' : JSON.stringify(typed)),
  };
}

function readTyped(text: string | undefined): Typed {
  try {
    const { text: words, picked } = JSON.parse(text || '{}') as Partial<Record<keyof Typed, unknown>>;
    if (typeof words !== 'string' || typeof picked !== 'object' || picked === null) return nothingTyped;
    const known = Object.entries(picked).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { text: words, picked: Object.fromEntries(known) };
  } catch {
    return nothingTyped;
  }
}
