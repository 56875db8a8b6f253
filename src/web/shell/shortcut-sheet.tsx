import type { Action } from '../keys/actions.ts';
import { lettersOn } from '../keys/letters.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Keys } from '../parts/kbd.tsx';
import { goTo } from './links.ts';
import './palette.css';

const always = [
  { id: 'arrows', says: 'Move in a list', keys: ['arrowup', 'arrowdown'] },
  { id: 'range', says: 'Select a range', keys: ['shift+arrowdown'] },
  { id: 'send', says: 'Save or send what is written', keys: ['mod+enter'] },
  { id: 'back', says: 'Back one level', keys: ['escape'] },
];

/** What the same press gives on another layout is bound too, and not shown. */
const otherLayout = /^(mod\+shift\+[<;]|[!@"#§£$¤%])$/;

interface ShortcutSheetProps {
  /** What could be done at the moment the sheet was asked for. */
  actions: readonly Action[];
  onClose: () => void;
}

/** The map of all keys that do something where one is. */
export function ShortcutSheet({ actions, onClose }: ShortcutSheetProps) {
  const bound = actions.filter((action) => action.keys?.length);
  const groups = Map.groupBy(
    [...bound.filter(({ near }) => near), ...bound.filter(({ near }) => !near)],
    (action) => action.group,
  );
  const section = (
    heading: string,
    lines: readonly { id: string; says: string; keys?: readonly string[] | undefined }[],
  ) => (
    <section key={heading}>
      <h3>{heading}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.id}>
            <dt>{line.says}</dt>
            <dd>
              {line.keys
                ?.filter((keys) => !otherLayout.test(keys))
                .map((keys) => (
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
      says={
        lettersOn()
          ? undefined
          : 'Single letters are switched off in this browser, so that what has no other key has none here.'
      }
    >
      <div className="keymap">
        {[...groups].map(([heading, lines]) => section(heading, lines))}
        {section('Always', always)}
      </div>
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
