import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { useHere } from '../../here/here.tsx';
import { sendPicture } from './send-picture.ts';

/** A picture on its way, or one that was refused. */
export interface Upload {
  id: number;
  name: string;
  /** How much of it has gone, from 0 to 1. */
  done: number;
  /** It goes once there is a network. */
  waits?: boolean;
  refused?: string;
  /** Sends what could not go once more. */
  again?: () => void;
  cancel: () => void;
}

export interface Uploads {
  all: readonly Upload[];
  /** Sends files that were pasted, dropped or picked; true where it has taken them in hand. */
  take: (files: readonly File[], at: number | undefined) => boolean;
  dismiss: (id: number) => void;
}

/** Sends pictures and puts each into the text where it was dropped, wherever that place is by then. */
export function useUploads(editor: Editor | undefined): Uploads {
  const { workspace, product } = useHere();
  const [all, setAll] = useState<readonly Upload[]>([]);
  const places = useRef(new Map<number, number>());
  const last = useRef(0);
  const running = useRef(new Map<number, () => void>());
  useEffect(() => {
    if (!editor) return;
    const follow = ({ transaction }: { transaction: { mapping: { map: (place: number) => number } } }) => {
      for (const [id, place] of places.current) places.current.set(id, transaction.mapping.map(place));
    };
    editor.on('transaction', follow);
    const { current: under } = running;
    return () => {
      editor.off('transaction', follow);
      for (const cancel of under.values()) cancel();
    };
  }, [editor]);
  const dismiss = (id: number) => {
    places.current.delete(id);
    running.current.delete(id);
    setAll((before) => before.filter((upload) => upload.id !== id));
  };
  const change = (id: number, with_: Partial<Upload>) =>
    setAll((before) => before.map((upload) => (upload.id === id ? { ...upload, ...with_ } : upload)));
  const send = async (file: File, at: number | undefined) => {
    if (!editor) return;
    last.current += 1;
    const id = last.current;
    places.current.set(id, at ?? editor.state.selection.from);
    const sending = sendPicture(
      { workspace: workspace.id, product: product.id, file },
      { progress: (done) => change(id, { done }), waiting: (waits) => change(id, { waits }) },
    );
    const cancel = () => {
      sending.cancel();
      dismiss(id);
    };
    running.current.set(id, sending.cancel);
    setAll((before) => [...before, { id, name: file.name || 'picture', done: 0, waits: !navigator.onLine, cancel }]);
    const answer = await sending.answer;
    running.current.delete(id);
    const place = places.current.get(id);
    if ('refused' in answer) {
      const again = () => {
        const now = places.current.get(id);
        dismiss(id);
        void send(file, now);
      };
      return change(id, { refused: answer.refused, ...(answer.mayGoAgain ? { again } : {}) });
    }
    dismiss(id);
    if (place === undefined || editor.isDestroyed) return;
    const end = Math.min(place, editor.state.doc.content.size);
    editor
      .chain()
      .insertContentAt(end, { type: 'picture', attrs: { id: answer.picture, alt: '' } })
      .run();
    selectPicture(editor, answer.picture);
  };
  return {
    all,
    dismiss,
    take: (files, at) => {
      for (const file of files) void send(file, at);
      return files.length > 0;
    },
  };
}

/** A picture that has come is chosen, so that its words can be written. */
function selectPicture(editor: Editor, id: string): void {
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'picture' && node.attrs.id === id) editor.commands.setNodeSelection(at);
  });
}
