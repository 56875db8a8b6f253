import { useState } from 'react';
import type { Action } from '../keys/actions.ts';
import { chosenKeys } from '../keys/kept-keys.ts';
import { lettersOn } from '../keys/letters.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Keys } from '../parts/kbd.tsx';
import { TextField } from '../parts/text-field.tsx';
import { goTo } from './links.ts';
import { partsWith, type SheetPart, sheetParts } from './sheet-parts.ts';
import './palette.css';

/** What the same press gives on another layout is bound too, and not shown. */
const otherLayout = /^(mod\+shift\+[<;]|[!@"#§£$¤%])$/;

interface ShortcutSheetProps {
  /** What could be done at the moment the sheet was asked for. */
  actions: readonly Action[];
  onClose: () => void;
}

/** The map of all keys: those that do something where one is, then every other. */
export function ShortcutSheet({ actions, onClose }: ShortcutSheetProps) {
  const [words, setWords] = useState('');
  const letters = lettersOn();
  const parts = sheetParts(actions, chosenKeys(), letters);
  const [here, others] = [partsWith(words, parts.here), partsWith(words, parts.others)];
  return (
    <Dialog
      open
      onClose={onClose}
      title="Shortcuts"
      wide
      keeps
      says={
        letters
          ? undefined
          : 'Single letters are switched off in this browser, so that what has no other key has none here.'
      }
    >
      <TextField bare label="Find a shortcut" placeholder="What a key does" value={words} onChange={setWords} />
      {here.length > 0 && <Parts heading="Here" parts={here} />}
      {others.length > 0 && <Parts heading="Everywhere else" parts={others} />}
      {here.length + others.length === 0 && <p className="meta">No key does that. ⌘K or Ctrl K finds what has none.</p>}
      <p>
        <a
          href="/settings/keyboard"
          onClick={(event) => {
            event.preventDefault();
            onClose();
            goTo('/settings/keyboard');
          }}
        >
          Choose other keys, or switch letters off
        </a>
      </p>
    </Dialog>
  );
}

function Parts({ heading, parts }: { heading: string; parts: readonly SheetPart[] }) {
  return (
    <section className="keymap-whole" aria-label={heading}>
      <h3 className="keymap-heading">{heading}</h3>
      <div className="keymap">
        {parts.map(({ says, lines }) => (
          <section key={says}>
            <h4>{says}</h4>
            <dl>
              {lines.map((line) => (
                <div key={line.id}>
                  <dt>{line.says}</dt>
                  <dd>
                    {line.keys
                      .filter((keys) => !otherLayout.test(keys))
                      .map((keys) => (
                        <Keys key={keys} keys={keys} />
                      ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}
