import { useMemo, useState } from 'react';
import { useWorkspaceHere } from '../here/here.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextArea } from '../parts/text-area.tsx';
import type { Asking } from './asking.ts';
import { mergeText } from './merge-text.ts';
import { sayField, sayValue } from './say-value.ts';
import './act.css';

interface ConflictDialogProps {
  asking: Extract<Asking, { is: 'conflict' }>;
  onDone: () => void;
}
type Side = 'current' | 'yours' | 'both';
type Clash = ConflictDialogProps['asking']['fields'][string];

/** Two people changed the same fields: shows what it was, theirs and yours side by side, to pick from or to merge. */
export function ConflictDialog({ asking, onDone }: ConflictDialogProps) {
  const { fields, by, message } = asking;
  const names = Object.keys(fields);
  const merges = useMemo(() => mergesOf(fields), [fields]);
  const [picked, setPicked] = useState<Record<string, Side>>(() =>
    Object.fromEntries(names.map((name) => [name, merges[name]?.clean ? 'both' : 'current'])),
  );
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(Object.entries(merges).map(([name, { text }]) => [name, text])),
  );
  const who = useWho(by);
  const keep = () => {
    const chosen = names.flatMap((name) => {
      if (picked[name] === 'yours') return [[name, fields[name]?.yours]];
      return picked[name] === 'both' ? [[name, texts[name]]] : [];
    });
    asking.answer(Object.fromEntries(chosen));
    onDone();
  };
  const later = () => {
    asking.cancel();
    onDone();
  };
  return (
    <Dialog
      open
      wide
      keeps
      onClose={later}
      title="Somebody else changed this meanwhile"
      says={`${message} ${who.says} Pick what shall stand; nothing is lost until you do.`}
      actions={
        <>
          <Button onClick={later}>Decide later</Button>
          <Button kind="ink" keys="mod+enter" onClick={keep}>
            Keep what is picked
          </Button>
        </>
      }
    >
      {names.map((name) => (
        <fieldset key={name} className="clash">
          <legend>{sayField(name)}</legend>
          <p className="meta">It was: {sayValue(fields[name]?.was) ?? '–'}</p>
          <div className="clash-sides">
            {(['current', 'yours'] as const).map((side) => (
              <Pick
                key={side}
                name={name}
                says={side === 'current' ? `${who.theirs}, as it stands now` : 'Yours'}
                value={sayValue(fields[name]?.[side]) ?? '–'}
                checked={picked[name] === side}
                onPick={() => setPicked({ ...picked, [name]: side })}
              />
            ))}
          </div>
          {merges[name] && (
            <>
              <Pick
                name={name}
                says={merges[name].clean ? 'Both changes in one text' : 'Both, where you put them together'}
                checked={picked[name] === 'both'}
                onPick={() => setPicked({ ...picked, [name]: 'both' })}
              />
              {picked[name] === 'both' && (
                <TextArea
                  label={`${sayField(name)}, merged`}
                  rows={6}
                  value={texts[name] ?? ''}
                  onChange={(text) => setTexts({ ...texts, [name]: text })}
                  onSend={keep}
                />
              )}
            </>
          )}
        </fieldset>
      ))}
    </Dialog>
  );
}

interface PickProps {
  name: string;
  says: string;
  value?: string;
  checked: boolean;
  onPick: () => void;
}

function Pick({ name, says, value, checked, onPick }: PickProps) {
  return (
    <label className="clash-side">
      <input type="radio" name={`clash ${name}`} checked={checked} onChange={onPick} />
      <span>
        <span className="meta">{says}</span>
        {value !== undefined && <span dir="auto">{value}</span>}
      </span>
    </label>
  );
}

/** Texts of several words, put together as far as they can be. */
function mergesOf(fields: Record<string, Clash>): Record<string, { text: string; clean: boolean }> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { was, yours, current }]) => {
      if (typeof yours !== 'string' || typeof current !== 'string') return [];
      const long = [was, yours, current].some(
        (text) => typeof text === 'string' && (text.length > 60 || /\n/.test(text)),
      );
      return long ? [[name, mergeText({ was: typeof was === 'string' ? was : '', yours, theirs: current })]] : [];
    }),
  );
}

/** Who changed it and when, in words, by the reader's own clock: it was just now. */
function useWho(by: ConflictDialogProps['asking']['by']): { says: string; theirs: string } {
  const { member } = useWorkspaceHere();
  if (!by) return { says: '', theirs: 'Theirs' };
  const at = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(by.at));
  if (by.member === member.id) return { says: `It was you, elsewhere, on ${at}.`, theirs: 'Yours from elsewhere' };
  return { says: `It was ${by.name}, on ${at}.`, theirs: `Theirs (${by.name})` };
}
