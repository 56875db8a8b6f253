import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

const row = (type: string) => ({
  type: 'tableRow',
  content: Array.from({ length: 2 }, () => ({ type, content: [{ type: 'paragraph' }] })),
});
const emptyTable = { type: 'table', content: [row('tableHeader'), row('tableCell')] };

/** An empty table where the caret is, with the caret in its first cell. */
export function insertTable(editor: Editor): void {
  const at = editor.state.selection.from + 1;
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      tr.replaceSelectionWith(state.schema.nodeFromJSON(emptyTable));
      tr.setSelection(TextSelection.near(tr.doc.resolve(at))).scrollIntoView();
      return true;
    })
    .run();
}
