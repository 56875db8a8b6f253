import { useState } from 'react';
import { sayDeciders } from '../../act/deciders.ts';
import { useClient } from '../../client/hooks.ts';
import { Unanswered } from '../../client/sender.ts';
import { useHere } from '../../here/here.tsx';
import { DropZone } from '../../parts/drop-zone.tsx';
import { Progress } from '../../parts/progress.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { type ImportKind, importKinds } from './kinds.ts';
import { upload } from './upload.ts';

interface StartProps {
  kind: ImportKind;
  onKind: (kind: ImportKind) => void;
  /** The file is on the server, under this id. */
  onFile: (id: string) => void;
}

const mostBytes = 50_000_000;

/** Asks what the file holds, and for the file. Nothing is imported before it has been looked at. */
export function Start({ kind, onKind, onFile }: StartProps) {
  const { product, decides, deciders } = useHere();
  const client = useClient();
  const [sending, setSending] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const { right } = importKinds[kind];

  const send = async (file: File) => {
    setWrong(undefined);
    if (file.size === 0) return setWrong(`“${file.name}” is empty.`);
    if (file.size > mostBytes) return setWrong(`“${file.name}” is larger than 50 MB. Split it and import the parts.`);
    setSending(file.name);
    try {
      onFile(await upload(client.door, product.id, file));
    } catch (cause) {
      if (!(cause instanceof Unanswered)) throw cause;
      setWrong(cause.reason.message);
    } finally {
      setSending(undefined);
    }
  };

  return (
    <section className="import-start" aria-label="A new import">
      <fieldset className="import-kinds">
        <legend>What does the file hold?</legend>
        {(Object.keys(importKinds) as ImportKind[]).map((each) => (
          <label key={each} className="import-kind">
            <input type="radio" name="import kind" checked={each === kind} onChange={() => onKind(each)} />
            <span>
              <strong>{importKinds[each].says}</strong>
              <span className="meta">{importKinds[each].about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {right && !decides(right) && (
        <p className="meta">{sayDeciders(deciders(right))} decides this; your import becomes a proposal.</p>
      )}
      {sending ? (
        <Progress says={`Sending ${sending}`} done={0} />
      ) : (
        <DropZone
          label="Choose a CSV file"
          says="Or drop it here. CSV up to 50 MB and 200,000 rows. You see what it would do before anything is imported."
          accept=".csv,.tsv,.txt,text/csv"
          onFile={(file) => void send(file)}
        />
      )}
      <StatusMessage kind="bad">{wrong}</StatusMessage>
    </section>
  );
}
