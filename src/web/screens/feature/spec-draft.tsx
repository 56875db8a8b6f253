import { useEffect, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow, useWaiting } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { usePictureWaits } from '../../parts/rich-text/picture-waits.tsx';
import { RichText } from '../../parts/rich-text/rich-text.tsx';
import { useSaveOnLeaving } from '../../parts/use-save-on-leaving.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { TextDialog } from './text-dialog.tsx';

/** A pause in typing after which the draft is saved. */
const pauseMs = 800;

interface SpecDraftProps {
  draft: Row<'spec'>;
  current: Row<'spec'> | undefined;
  /** It was begun just now, to be written in. */
  autoFocus?: boolean;
}

/** The next version of a spec: whoever decides it writes in it, saved as they go; others read it and propose. */
export function SpecDraft({ draft, current, autoFocus = false }: SpecDraftProps) {
  const { decides } = useHere();
  const writer = useRow('member', draft.writtenBy)?.name ?? 'Somebody';
  return (
    <div className="spec-draft">
      <p className="meta">
        Draft of version {draft.number} · begun by {writer.split(' ')[0]}
      </p>
      {decides('spec') ? <Writing draft={draft} current={current} autoFocus={autoFocus} /> : <Reading draft={draft} />}
    </div>
  );
}

function Writing({ draft, current, autoFocus }: SpecDraftProps) {
  const act = useAct();
  const client = useClient();
  const waiting = useWaiting('spec', draft.id);
  const [typed, setTyped] = useState(draft.text);
  const { waits, onUploading } = usePictureWaits();
  const [publishing, setPublishing] = useState(false);
  const saved = useRef(draft.text);
  const save = useRef(async (_text: string) => {});
  save.current = async (text) => {
    if (text === saved.current) return;
    const was = saved.current;
    saved.current = text;
    await act(
      'spec.edit',
      { spec: draft.id, text, was: { text: was } },
      { guess: { kind: 'spec', id: draft.id, fields: { text } }, keep: true },
    );
  };
  useEffect(() => {
    const timer = setTimeout(() => void save.current(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => void save.current(latest.current), []);
  const latest = useRef(typed);
  latest.current = typed;
  useSaveOnLeaving(() => void save.current(latest.current));
  // What another wrote is taken in while nothing of one's own waits; both writing at once is settled by whoever saves second.
  useEffect(() => {
    if (waiting !== undefined || latest.current !== saved.current || draft.text === saved.current) return;
    saved.current = draft.text;
    setTyped(draft.text);
  }, [draft.text, waiting]);
  const remove = () => {
    const seen = client.seeing({ kind: 'spec', id: draft.id });
    saved.current = typed;
    void act('spec.remove', () => ({ spec: draft.id, seen: seen() }), {
      says: `Threw the draft of version ${draft.number} away`,
    });
  };
  const unsaved = waiting !== undefined || typed !== saved.current;
  return (
    <>
      <RichText
        bare
        label={`Draft of version ${draft.number}`}
        rows={8}
        autoFocus={autoFocus}
        maxLength={200_000}
        placeholder="What is to be built, for whom, and how one sees that it works."
        value={typed}
        onChange={setTyped}
        onBlur={() => void save.current(typed)}
        onUploading={onUploading}
      />
      <div className="buttons">
        <Button
          kind="ink"
          aria-disabled={waits || typed.trim() === '' || undefined}
          title={typed.trim() === '' ? 'Write something first.' : undefined}
          onClick={() => {
            void save.current(typed);
            setPublishing(true);
          }}
        >
          Publish version {draft.number}…
        </Button>
        <Button onClick={remove}>Throw away</Button>
        <span className="meta" role="status">
          {waits ? 'Waits for the picture' : unsaved ? 'Not saved yet' : 'Saved'}
        </span>
      </div>
      {publishing && <PublishDialog draft={draft} current={current} onClose={() => setPublishing(false)} />}
    </>
  );
}

function Reading({ draft }: { draft: Row<'spec'> }) {
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [proposing, setProposing] = useState(false);
  const propose = (text: string) => {
    setProposing(false);
    void act('spec.edit', { spec: draft.id, text, was: { text: draft.text } }, { keep: true });
  };
  return (
    <>
      {open && (
        <div className="spec-text">
          <LightText text={draft.text} />
        </div>
      )}
      <div className="buttons">
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close the draft' : 'Read the draft'}
        </Button>
        <Button kind="quiet" onClick={() => setProposing(true)}>
          Propose a change…
        </Button>
      </div>
      {proposing && (
        <TextDialog
          label={`Propose a change of version ${draft.number}`}
          value={draft.text}
          onClose={() => setProposing(false)}
          onSave={propose}
        />
      )}
    </>
  );
}
