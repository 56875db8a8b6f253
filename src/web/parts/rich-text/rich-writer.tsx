import { type Editor, posToDOMRect } from '@tiptap/core';
import { EditorState, NodeSelection, Selection } from '@tiptap/pm/state';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { readMarkdown } from '#lib/markdown';
import { useWorkspaceHere } from '../../here/here.tsx';
import { pictureAddress } from '../picture.tsx';
import { documentOf } from './from-blocks.ts';
import { placeBehind } from './letters-before.ts';
import { NameList } from './name-list.tsx';
import { openEditor, textIn } from './open-editor.ts';
import type { RichTextProps } from './rich-text.tsx';
import { Toolbar } from './toolbar.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';
import { type WordBefore, wordBefore } from './word-before.ts';

/** How the plain field was left. */
export interface Begin {
  focus: boolean;
  /** The letters before the caret; nothing where it stood at the end. */
  letters: number | undefined;
  /** The space before the caret, which no text ends with once it is read. */
  tail: string;
}

export interface WriterProps extends Omit<RichTextProps, 'hint' | 'error' | 'required' | 'bare' | 'plain'> {
  wiring: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; required: boolean };
  /** Where the plain field was left. */
  begin: Begin;
}

/** The editor itself, with its bar, the list behind `@` and `#`, and pictures on their way; comes in a chunk of its own. */
export function RichWriter(props: WriterProps) {
  const { label, value, wiring, begin, area, placeholder, pictures = true } = props;
  const { workspace } = useWorkspaceHere();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const [, setTurn] = useState(0);
  const [word, setWord] = useState<WordBefore>();
  /** The text that the editor holds, as it was last told. */
  const told = useRef(value);
  /** Texts that were told and have not come back yet: an older one is no change from elsewhere. */
  const away = useRef(new Set<string>());
  const latest = useRef(props);
  latest.current = props;
  const list = useRef<{ onKey: (event: KeyboardEvent) => boolean }>(null);
  const spaced = useRef<{ at: number | undefined }>({ at: undefined });
  const uploads = useUploads(editor);
  const under = uploads.all.some(({ refused }) => refused === undefined);
  // Before it is painted: whoever sees the picture on its way may press the button at once.
  useLayoutEffect(() => {
    if (!under) return;
    latest.current.onUploading?.(true);
    return () => latest.current.onUploading?.(false);
  }, [under]);
  const take = useRef(uploads.take);
  take.current = uploads.take;
  const mayPicture = useRef(pictures);
  mayPicture.current = pictures;

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for as long as the field stands.
  useLayoutEffect(() => {
    if (!place.current) return;
    const opened = openEditor({
      place: place.current,
      text: value,
      addressOf: (id) => pictureAddress(workspace.id, id),
      attributes: { id: wiring.id, 'aria-label': label, ...(placeholder ? { 'aria-placeholder': placeholder } : {}) },
      spaced: spaced.current,
      onKey: (event) => onKey(event, latest.current, list),
      onFiles: (files, at) => files.length > 0 && (mayPicture.current ? take.current(files, at) : true),
    });
    const read = textIn(opened);
    let stands = false;
    opened.on('update', () => {
      const text = textIn(opened);
      // A text that was only looked at stays as it was written.
      told.current = text === read ? value : text;
      away.current.add(told.current);
      const tell = () => latest.current.onChange(told.current);
      // At once: what is sent by the next key is what stands here.
      if (stands) flushSync(tell);
      else tell();
    });
    const look = () => {
      setWord((before) => sameWord(before, opened.isFocused ? wordBefore(opened.state) : undefined));
      setTurn((turn) => turn + 1);
    };
    opened.on('transaction', look);
    opened.on('focus', look);
    opened.on('blur', look);
    if (area) area.current = opened.view.dom;
    if (begin.focus) {
      const { letters, tail } = begin;
      const { doc, tr } = opened.state;
      const at = letters === undefined ? doc.content.size : placeBehind(doc, letters);
      opened.view.dispatch(tr.setSelection(Selection.near(doc.resolve(at), -1)));
      // At once, not with the next frame: a letter that comes in between would be lost.
      opened.view.focus();
      if (letters === undefined && tail.includes('\n') && !opened.isEmpty) opened.commands.enter();
      else if (letters === undefined && tail !== '') opened.view.dispatch(opened.state.tr.insertText(tail));
    }
    stands = true;
    setEditor(opened);
    return () => opened.destroy();
  }, []);

  useLayoutEffect(() => {
    if (!editor || (value !== told.current && away.current.has(value))) return;
    away.current.clear();
    if (value === told.current) return;
    told.current = value;
    const { schema, plugins } = editor.state;
    const doc = schema.nodeFromJSON(documentOf(readMarkdown(value)));
    // Begun anew: what another text was taken back to is no part of this one.
    editor.view.updateState(EditorState.create({ doc, plugins }));
    setTurn((turn) => turn + 1);
  }, [editor, value]);

  useLayoutEffect(() => {
    const dom = editor?.view.dom;
    for (const name of ['aria-describedby', 'aria-invalid'] as const)
      if (wiring[name] === undefined) dom?.removeAttribute(name);
      else dom?.setAttribute(name, String(wiring[name]));
  }, [editor, wiring]);

  const selection = editor?.state.selection;
  const picture =
    selection instanceof NodeSelection && selection.node.type.name === 'picture' ? selection.node : undefined;
  return (
    <div className="rich-writer" ref={place}>
      {editor?.isEmpty && placeholder && (
        <div className="rich-placeholder" aria-hidden>
          {placeholder}
        </div>
      )}
      {editor && (
        <>
          <Toolbar
            editor={editor}
            small={props.small}
            picture={picture}
            onPictures={pictures ? (files) => void uploads.take(files, undefined) : undefined}
          />
          <UploadList uploads={uploads} />
          {word && (
            <NameList
              ref={list}
              key={`${word.sign}${word.from}`}
              word={word}
              box={place}
              rect={posToDOMRect(editor.view, word.from, word.to)}
              people={props.people}
              onPick={(node) => {
                editor
                  .chain()
                  .focus()
                  .insertContentAt({ from: word.from, to: word.to }, [node, { type: 'text', text: ' ' }])
                  .run();
                spaced.current.at = editor.state.selection.from;
              }}
              onPut={(put) => {
                editor.chain().focus().deleteRange({ from: word.from, to: word.to }).run();
                put(editor);
              }}
              choosePicture={
                pictures ? () => place.current?.querySelector<HTMLInputElement>('input[type=file]')?.click() : undefined
              }
            />
          )}
        </>
      )}
    </div>
  );
}

/** Keys that are the field's own: the open list's first, then sending and leaving; the rest is the editor's. */
function onKey(
  event: KeyboardEvent,
  { onSend, onLeave }: WriterProps,
  list: RefObject<{ onKey: (event: KeyboardEvent) => boolean } | null>,
): boolean {
  if (event.isComposing) return false;
  if (list.current?.onKey(event)) {
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  const sends = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
  if (!sends && event.key !== 'Escape') return false;
  const act = sends ? onSend : onLeave;
  // What stands around it (a form, a dialog) answers where the field has no answer of its own.
  if (!act) return true;
  event.preventDefault();
  event.stopPropagation();
  // A picture on its way is waited for, or cancelled first.
  if (!sends || !isSending(event)) act();
  return true;
}

function isSending({ target }: KeyboardEvent): boolean {
  return target instanceof Element && Boolean(target.closest('.rich-text')?.querySelector('progress'));
}

function sameWord(before: WordBefore | undefined, next: WordBefore | undefined): WordBefore | undefined {
  const isSame =
    before && next && before.from === next.from && before.words === next.words && before.sign === next.sign;
  return isSame ? before : next;
}
