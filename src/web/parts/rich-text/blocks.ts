import type { Editor } from '@tiptap/core';
import { insertTable } from './insert-table.ts';

/** Something that `/` puts into a text. */
export interface Block {
  id: string;
  says: string;
  /** What it looks like when it is typed instead. */
  note: string;
  put: (editor: Editor) => void;
}

const blocks: readonly Block[] = [
  { id: 'heading', says: 'Heading', note: '##', put: (it) => it.chain().focus().toggleHeading({ level: 2 }).run() },
  { id: 'list', says: 'List', note: '-', put: (it) => it.chain().focus().toggleBulletList().run() },
  { id: 'numbers', says: 'Numbered list', note: '1.', put: (it) => it.chain().focus().toggleOrderedList().run() },
  { id: 'quote', says: 'Quote', note: '>', put: (it) => it.chain().focus().toggleBlockquote().run() },
  { id: 'table', says: 'Table', note: '', put: insertTable },
  // The list of records comes with its sign.
  { id: 'record', says: 'Link to a record', note: '#', put: (it) => it.chain().focus().insertContent('#').run() },
];

/** What `/` offers for the words behind it; a picture where the text takes one. */
export function blocksFor(words: string, choosePicture: (() => void) | undefined): Block[] {
  const picture: Block[] = choosePicture
    ? [{ id: 'picture', says: 'Picture', note: '', put: () => choosePicture() }]
    : [];
  const wanted = words.toLowerCase();
  return [...blocks, ...picture].filter(({ says }) =>
    says
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(wanted)),
  );
}
