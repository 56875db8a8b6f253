import { useState } from 'react';
import { useClient } from '../../client/hooks.ts';
import { Unanswered } from '../../client/sender.ts';
import { useHere } from '../../here/here.tsx';
import { DropZone } from '../../parts/drop-zone.tsx';
import { Progress } from '../../parts/progress.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { type ImportKind, importKinds, kindNames } from './kinds.ts';
import { upload } from './upload.ts';
import { useImportWays } from './use-ways.ts';

interface StartProps {
  kind: ImportKind | 'unsaid';
  onKind: (kind: ImportKind | 'unsaid') => void;
  /** The file is on the server, under this id. */
  onFile: (id: string) => void;
}

const choices: { id: ImportKind | 'unsaid'; says: string; about: string }[] = [
  { id: 'unsaid', says: 'Recognise it', about: 'By what stands in it; you see what it was taken for.' },
  ...kindNames.map((id) => ({ id, says: importKinds[id].says, about: importKinds[id].about })),
];

const mostBytes = 50_000_000;

/** Asks what the file holds, and for the file. Nothing is imported before it has been looked at. */
export function Start({ kind, onKind, onFile }: StartProps) {
  const { product } = useHere();
  const ways = useImportWays();
  const client = useClient();
  const [sending, setSending] = useState<string>();
  const [wrong, setWrong] = useState<string>();

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
        {choices.map(({ id, says, about }) => (
          <label key={id} className="import-kind">
            <input type="radio" name="import kind" checked={id === kind} onChange={() => onKind(id)} />
            <span>
              <strong>{says}</strong>
              <span className="meta">{about}</span>
              <Whose says={ways.find((way) => way.id === id)?.whose} />
            </span>
          </label>
        ))}
      </fieldset>
      {sending ? (
        <Progress says={`Sending ${sending}`} done={0} />
      ) : (
        <DropZone
          label="Choose a file"
          says="Or drop it here: CSV, JSON or JSON lines, up to 50 MB and 200,000 rows. You see what it would do before anything is imported."
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/json"
          onFile={(file) => void send(file)}
        />
      )}
      <StatusMessage kind="bad">{wrong}</StatusMessage>
    </section>
  );
}

function Whose({ says }: { says: string | undefined }) {
  return says ? <span className="meta">{says}</span> : null;
}
