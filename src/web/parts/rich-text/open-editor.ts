import { Editor, Extension } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { Fragment, type Schema, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell } from '@tiptap/pm/tables';
import { readMarkdown } from '#lib/markdown';
import { writeMarkdown } from '#lib/markdown-write';
import { documentOf } from './from-blocks.ts';
import { extensionsWith } from './schema.ts';
import { blocksOf } from './to-blocks.ts';

interface EditorParts {
  place: HTMLElement;
  text: string;
  addressOf: (id: string) => string;
  attributes: Record<string, string>;
  /** Answers true for what it has taken in hand, before the editor sees it. */
  onKey: (event: KeyboardEvent) => boolean;
  onFiles: (files: readonly File[], at: number | undefined) => boolean;
  /** Where the space ends that was written behind a name. */
  spaced: { at: number | undefined };
}

/** Tab goes from cell to cell, and at the last one makes another row. */
const TableKeys = Extension.create({
  name: 'tableKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Tab: () => {
        if (!editor.isActive('table')) return false;
        const { state, view } = editor;
        if (goToNextCell(1)(state, view.dispatch)) return true;
        addRowAfter(state, view.dispatch);
        return goToNextCell(1)(editor.state, view.dispatch);
      },
      'Shift-Tab': () => editor.isActive('table') && goToNextCell(-1)(editor.state, editor.view.dispatch),
    };
  },
});

/** Opens an editor on a Markdown text. */
export function openEditor({ place, text, addressOf, attributes, onKey, onFiles, spaced }: EditorParts): Editor {
  return new Editor({
    element: place,
    content: documentOf(readMarkdown(text)),
    extensions: extensionsWith(addressOf, [TableKeys]),
    injectCSS: false,
    onTransaction: ({ editor, transaction }) => {
      if (transaction.docChanged) closeUp(editor, spaced);
    },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        class: 'control rich-area light-text',
        dir: 'auto',
        ...attributes,
      },
      handleDOMEvents: { keydown: ({ state }, event) => onKey(event) || isForTheScreen(state, event) },
      handlePaste: (_view, event) => onFiles(filesOf(event.clipboardData), undefined),
      handleDrop: (view, event, _slice, moved) =>
        !moved &&
        onFiles(filesOf(event.dataTransfer), view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
      clipboardTextParser: (pasted, _at, plain, { state }) => sliceOf(state.schema, pasted, plain),
      clipboardTextSerializer: ({ content }) => {
        const blocks = blocksOf(content.toJSON() ?? []);
        return blocks.length > 0 ? writeMarkdown(blocks) : content.textBetween(0, content.size, '\n', ' ');
      },
    },
  });
}

/** A full stop or a comma after a picked name takes the place of the space, however it came and whatever came with it. */
function closeUp({ state, view }: Editor, spaced: EditorParts['spaced']): void {
  const { doc, tr } = state;
  const { at } = spaced;
  if (at === undefined) return;
  const typed = at < doc.content.size ? doc.textBetween(at, at + 1) : '';
  if (typed === '' && at <= doc.content.size) return;
  spaced.at = undefined;
  if (/[.,;:!?)]/.test(typed) && doc.textBetween(at - 1, at) === ' ') view.dispatch(tr.delete(at - 1, at));
}

/** ⌘Z takes back what was done on the screen, where nothing was typed that could be taken back. */
function isForTheScreen(state: EditorState, { key, shiftKey, metaKey, ctrlKey }: KeyboardEvent): boolean {
  if (!(metaKey || ctrlKey) || key.toLowerCase() !== 'z') return false;
  return (shiftKey ? redoDepth(state) : undoDepth(state)) === 0;
}

/** What an editor holds, as Markdown. */
export function textIn(editor: Editor): string {
  return writeMarkdown(blocksOf(editor.getJSON().content));
}

/** Text that was pasted: Markdown is understood, unless it was asked for as it is. */
function sliceOf(schema: Schema, text: string, plain: boolean): Slice {
  const lines = () =>
    text
      .replace(/\r\n?/g, '\n')
      .split(/\n+/)
      .map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));
  const content = plain ? Fragment.from(lines()) : schema.nodeFromJSON(documentOf(readMarkdown(text))).content;
  const open = (node: { type: { name: string } } | null) => (node?.type.name === 'paragraph' ? 1 : 0);
  return new Slice(content, open(content.firstChild), open(content.lastChild));
}

/** Pictures among what is pasted or dropped; a table from a spreadsheet comes with a picture of it, and is meant as text. */
function filesOf(data: DataTransfer | null): File[] {
  if (!data || data.types.includes('text/html') || data.types.includes('text/plain')) return [];
  return [...data.files];
}
