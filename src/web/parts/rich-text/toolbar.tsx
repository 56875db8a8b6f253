import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables';
import {
  Bold,
  Code,
  Columns3,
  Heading,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Rows3,
  Table,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
} from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { safeHref } from '#lib/safe-href';
import { IconButton } from '../icon-button.tsx';
import { insertTable } from './insert-table.ts';
import { OneLine } from './one-line.tsx';

interface Tool {
  says: string;
  icon: LucideIcon;
  keys?: string;
  pressed?: boolean | undefined;
  run: () => void;
}

interface ToolbarProps {
  editor: Editor;
  /** Without headings and tables. */
  small?: boolean | undefined;
  /** The picture that is chosen. */
  picture: Node | undefined;
  onPictures: ((files: readonly File[]) => void) | undefined;
}

/** The quiet bar under a text: one stop for Tab, arrows within; where a picture is chosen or a link is made, its line. */
export function Toolbar({ editor, small = false, picture, onPictures }: ToolbarProps) {
  const files = useRef<HTMLInputElement>(null);
  const [linking, setLinking] = useState(false);
  const [stop, setStop] = useState(0);
  const tools = [...toolsOf(editor, () => setLinking(true)), ...tableTools(editor)].filter(
    ({ says }) => !(small && larger.includes(says)),
  );
  if (onPictures) tools.splice(small ? 7 : 8, 0, { says: 'Picture', icon: Image, run: () => files.current?.click() });
  const current = Math.min(stop, tools.length - 1);
  return (
    <>
      <div
        className="rich-bar"
        role="toolbar"
        aria-label="Format"
        onKeyDown={(event) => {
          const next = move(event, current, tools.length);
          if (next === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          if (next === 'back') return editor.commands.focus();
          setStop(next);
          event.currentTarget.querySelectorAll('button')[next]?.focus();
        }}
      >
        {tools.map(({ says, icon: Icon, keys, pressed, run }, at) => (
          <IconButton
            key={says}
            label={says}
            icon={<Icon />}
            keys={keys}
            tabIndex={at === current ? 0 : -1}
            aria-pressed={pressed}
            // The text keeps the focus and what is chosen in it.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={run}
          />
        ))}
      </div>
      {onPictures && (
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept="image/png,image/jpeg,image/webp,image/gif"
          onChange={({ target }) => {
            onPictures([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      )}
      {linking && (
        <OneLine
          label="Address of the link"
          value={String(editor.getAttributes('link').href ?? '')}
          placeholder="https://…"
          onDone={(address) => {
            setLinking(false);
            const href = address === undefined ? undefined : safeHref(address.trim());
            if (address?.trim() === '') editor.chain().focus().extendMarkRange('link').unsetLink().run();
            else if (href && editor.state.selection.empty && !editor.isActive('link'))
              editor
                .chain()
                .focus()
                .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
                .run();
            else if (href) editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
            else editor.commands.focus();
          }}
          fault={(address) =>
            address.trim() === '' || safeHref(address.trim()) ? undefined : 'Begin it with https:// or mailto:'
          }
        />
      )}
      {picture && !linking && (
        <OneLine
          key={editor.state.selection.from}
          label="What the picture shows, for whoever cannot see it"
          value={String(picture.attrs.alt)}
          quiet
          onType={(alt) => {
            const { from } = editor.state.selection;
            editor.commands.command(({ tr }) => Boolean(tr.setNodeAttribute(from, 'alt', alt)));
            editor.commands.setNodeSelection(from);
          }}
          onDone={() => editor.commands.focus(editor.state.selection.to)}
        />
      )}
    </>
  );
}

/** What a few words have no use for. */
const larger = ['Heading', 'Table'];

function toolsOf(editor: Editor, onLink: () => void): Tool[] {
  const chain = () => editor.chain().focus();
  return [
    {
      says: 'Strong',
      icon: Bold,
      keys: 'mod+b',
      pressed: editor.isActive('bold'),
      run: () => chain().toggleBold().run(),
    },
    {
      says: 'Set off',
      icon: Italic,
      keys: 'mod+i',
      pressed: editor.isActive('italic'),
      run: () => chain().toggleItalic().run(),
    },
    {
      says: 'Code',
      icon: Code,
      keys: 'mod+e',
      pressed: editor.isActive('code'),
      run: () => chain().toggleMark('code').run(),
    },
    { says: 'Link', icon: Link, pressed: editor.isActive('link'), run: onLink },
    {
      says: 'Heading',
      icon: Heading,
      pressed: editor.isActive('heading'),
      run: () => chain().toggleHeading({ level: 2 }).run(),
    },
    { says: 'List', icon: List, pressed: editor.isActive('bulletList'), run: () => chain().toggleBulletList().run() },
    {
      says: 'Numbered list',
      icon: ListOrdered,
      pressed: editor.isActive('orderedList'),
      run: () => chain().toggleOrderedList().run(),
    },
    { says: 'Quote', icon: Quote, pressed: editor.isActive('blockquote'), run: () => chain().toggleBlockquote().run() },
    ...(editor.isActive('table') ? [] : [{ says: 'Table', icon: Table, run: () => insertTable(editor) }]),
  ];
}

function tableTools(editor: Editor): Tool[] {
  if (!editor.isActive('table')) return [];
  const by = (command: typeof addRowAfter) => () => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return [
    { says: 'Add a row below', icon: TableRowsSplit, run: by(addRowAfter) },
    { says: 'Add a column after', icon: TableColumnsSplit, run: by(addColumnAfter) },
    { says: 'Remove the row', icon: Rows3, run: by(deleteRow) },
    { says: 'Remove the column', icon: Columns3, run: by(deleteColumn) },
    { says: 'Remove the table', icon: Trash2, run: by(deleteTable) },
  ];
}

/** Where a key leads within the bar: to another tool, or back into the text. */
function move({ key }: KeyboardEvent, at: number, count: number): number | 'back' | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return key === 'Escape' ? 'back' : undefined;
}
