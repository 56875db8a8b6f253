import { useState } from 'react';
import { chooseKeys, useChosenKeys } from '../../keys/kept-keys.ts';
import { keyMap } from '../../keys/key-map.ts';
import { setLetters, useLetters } from '../../keys/letters.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/switch.tsx';
import { KeyLine } from './key-line.tsx';
import { Section, SettingsPage } from './settings-page.tsx';

/** The parts of the map with what can have another key. */
const givable = keyMap
  .map(({ says, entries }) => ({ says, entries: entries.filter(({ isFixed }) => !isFixed) }))
  .filter(({ entries }) => entries.length > 0);

/** The keys of this person: letters on or off, and another key for whatever has a letter or a sign. */
export function Screen() {
  const letters = useLetters();
  const own = useChosenKeys();
  const [changing, setChanging] = useState<string>();
  const chosen = Object.keys(own).length;
  return (
    <SettingsPage part="keyboard" title="Keyboard">
      <Section
        title="Letters as keys"
        says="They mean nothing while you write. Switch them off if you dictate, or if a screen reader sends them; ⌘ or Ctrl with a key, arrows, Enter and Space go on as they are."
      >
        <Switch label="Single-letter shortcuts" checked={letters} onChange={setLetters} />
      </Section>
      <Section
        title="Your keys"
        says="Give any of these another key, two keys one after the other, a key with Ctrl or ⌘, or none. They apply at once, for you, in this browser."
      >
        <div className="key-all">
          <span role="status">{chosen === 0 ? 'Nothing is changed.' : `${chosen} changed.`}</span>
          <Button onClick={() => chooseKeys({})} aria-disabled={chosen === 0 || undefined}>
            Reset all
          </Button>
        </div>
        {givable.map(({ says, entries }) => (
          <section key={says} className="key-part" aria-label={says}>
            <h3>{says}</h3>
            <ul className="settings-list">
              {entries.map((entry) => (
                <KeyLine
                  key={entry.name}
                  entry={entry}
                  own={own}
                  isChanging={changing === entry.name}
                  onChange={(open) => setChanging(open ? entry.name : undefined)}
                />
              ))}
            </ul>
          </section>
        ))}
      </Section>
    </SettingsPage>
  );
}
