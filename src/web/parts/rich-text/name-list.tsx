import type { JSONContent } from '@tiptap/core';
import { type Ref, type RefObject, useId, useImperativeHandle, useLayoutEffect, useState } from 'react';
import { fitting } from '../../screens/conversation/at-word.ts';
import type { FoundLine } from '../../screens/search/lines.ts';
import { useSearch } from '../../screens/search/use-search.ts';
import { Avatar } from '../avatar.tsx';
import { type Block, blocksFor } from './blocks.ts';
import type { Nameable } from './rich-text.tsx';
import { type Latest, useLatest } from './use-latest.ts';
import type { WordBefore } from './word-before.ts';

interface NameListProps {
  ref: Ref<{ onKey: (event: KeyboardEvent) => boolean }>;
  word: WordBefore;
  /** What it is placed in, and where the word stands on the screen. */
  box: RefObject<HTMLElement | null>;
  rect: DOMRect;
  people: readonly Nameable[] | undefined;
  onPick: (node: JSONContent) => void;
  /** What `/` puts in: it takes the place of the word. */
  onPut: (put: Block['put']) => void;
  /** Chooses a picture, where the text takes one. */
  choosePicture: (() => void) | undefined;
}

interface Choice {
  id: string;
  says: string;
  note?: string | undefined;
  person?: boolean;
  take: () => void;
}

/** The kinds that a text can lead to. */
const pages = ['feature', 'story', 'release', 'feedback', 'customer', 'objective'];
const most = 7;
const noPeople: readonly Nameable[] = [];
/** So much room the list takes at most. */
const listHeight = 260;

/** The people behind `@`, the records behind `#`, what is put in by `/`: arrows choose, Enter takes, Esc closes. */
export function NameList(props: NameListProps) {
  const { ref, word, box, rect, people = noPeople, onPick } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const search = useSearch(word.sign === '#' ? word.words : '');
  const latest = useLatest(word.sign === '#' ? most : 0);
  const choices = choicesOf();
  const open = !closed && choices.length > 0;
  const current = Math.min(at, choices.length - 1);
  useImperativeHandle(ref, () => ({
    onKey: ({ key, shiftKey, metaKey, ctrlKey, altKey }) => {
      if (!open || metaKey || ctrlKey || altKey) return false;
      if (key === 'ArrowDown') setAt((current + 1) % choices.length);
      else if (key === 'ArrowUp') setAt((current - 1 + choices.length) % choices.length);
      else if (key === 'Escape') setClosed(true);
      else if (key === 'Enter' || (key === 'Tab' && !shiftKey)) choices[current]?.take();
      else return false;
      return true;
    },
  }));
  useLayoutEffect(() => {
    const area = box.current?.querySelector('.rich-area');
    if (!open || !area) return;
    area.setAttribute('aria-controls', id);
    area.setAttribute('aria-activedescendant', `${id}-${current}`);
    return () => {
      area.removeAttribute('aria-controls');
      area.removeAttribute('aria-activedescendant');
    };
  }, [box, open, id, current]);
  if (!open) return null;
  const around = box.current?.getBoundingClientRect();
  const above = rect.bottom + listHeight > innerHeight && rect.top > listHeight;
  const style = {
    '--list-start': `${Math.max(0, Math.min(rect.left - (around?.left ?? 0), (around?.width ?? 0) - 300))}px`,
    '--list-edge': `${above ? (around?.bottom ?? 0) - rect.top : rect.bottom - (around?.top ?? 0)}px`,
  } as React.CSSProperties;
  return (
    <>
      <div
        className="sheet rich-names"
        role="listbox"
        tabIndex={-1}
        id={id}
        aria-label={labels[word.sign]}
        data-above={above || undefined}
        style={style}
      >
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="menu-line"
            data-highlighted={index === current || undefined}
            onPointerDown={(event) => {
              event.preventDefault();
              choice.take();
            }}
          >
            {choice.person && <Avatar name={choice.says} />}
            <span className="menu-says">{choice.says}</span>
            {choice.note && <span className="meta">{choice.note}</span>}
          </div>
        ))}
      </div>
      <div className="unseen" role="status">
        {`${choices.length === 1 ? 'One fits' : `${choices.length} fit`}. Arrows choose, Enter takes.`}
      </div>
    </>
  );

  function choicesOf(): Choice[] {
    if (word.sign === '/')
      return blocksFor(word.words, props.choosePicture).map(({ put, ...block }) => ({
        ...block,
        take: () => props.onPut(put),
      }));
    if (word.sign === '@')
      return fitting(people, word.words).map(({ id: one, name }) => ({
        id: one,
        says: name,
        person: true,
        take: () => onPick({ type: 'mention', attrs: { id: one, name } }),
      }));
    return (word.words === '' ? latest : recordsOf(search.lines)).map(({ short, ...record }) => ({
      ...record,
      take: () => onPick({ type: 'record', attrs: { short } }),
    }));
  }
}

const labels = { '@': 'People', '#': 'Records', '/': 'Put in' };

function recordsOf(lines: readonly FoundLine[]): Latest[] {
  return lines
    .flatMap(({ id, kind, short, title, note }) =>
      short && pages.includes(kind) ? [{ id, short, says: `${short} ${title}`, note }] : [],
    )
    .slice(0, most);
}
