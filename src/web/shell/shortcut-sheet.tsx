import { useActionList } from '../keys/keys-root.tsx';
import { lettersOn } from '../keys/letters.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Keys } from '../parts/kbd.tsx';
import './palette.css';

const always = [
  { id: 'arrows', says: 'Move in a list', keys: ['arrowup', 'arrowdown'] },
  { id: 'ends', says: 'First and last row', keys: ['home', 'end'] },
  { id: 'enter', says: 'Open the row', keys: ['enter'] },
  { id: 'space', says: 'Peek at the row', keys: ['space'] },
  { id: 'range', says: 'Select a range', keys: ['shift+arrowdown'] },
  { id: 'back', says: 'Back one level', keys: ['escape'] },
];

/** The map of all keys that do something where one is. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const groups = Map.groupBy(
    useActionList().filter((action) => action.keys?.length),
    (action) => action.group,
  );
  const section = (heading: string, lines: readonly { id: string; says: string; keys?: readonly string[] }[]) => (
    <section key={heading}>
      <h3>{heading}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.id}>
            <dt>{line.says}</dt>
            <dd>
              {line.keys?.map((keys) => (
                <Keys key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title="Shortcuts"
      wide
      says={lettersOn() ? undefined : 'Single letters are switched off in this browser (Settings).'}
    >
      <div className="keymap">
        {[...groups].map(([heading, lines]) => section(heading, lines))}
        {section('Always', always)}
      </div>
    </Dialog>
  );
}
