import { Dialog as Base } from '@base-ui/react/dialog';
import { CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList, CommandRoot, defaultFilter } from 'cmdk';
import { useState } from 'react';
import { type Action, isOpen } from '../keys/actions.ts';
import { useActionList } from '../keys/keys-root.tsx';
import { Keys } from '../parts/kbd.tsx';
import { kept } from './kept.ts';
import { goTo } from './links.ts';
import '../parts/floating.css';
import './palette.css';

/** A record that the typed words found. */
export interface Found {
  id: string;
  /** `F-112 Offline field reports`. */
  says: string;
  /** What it is and where it stands. */
  note?: string | undefined;
  href: string;
}

interface CommandPaletteProps {
  found: readonly Found[];
  onSearch: (words: string) => void;
  /** The id of a record here, as an example of what can be typed. */
  example?: string | undefined;
  onClose: () => void;
}

/** What the server found fits at least this well: it knows typos and other fields than the title. */
const foundFit = 0.3;

const recent = kept('throughline.recent');

/** Everything that can be done here and every place and record one can go to, found by a few letters. */
export function CommandPalette({ found, onSearch, example, onClose }: CommandPaletteProps) {
  const [words, setWords] = useState('');
  const actions = useActionList().filter((action) => isOpen(action) && action.id !== 'palette.open');
  const recentIds = (recent.read() ?? '').split(' ');
  const lately = words ? [] : recentIds.flatMap((id) => actions.find((action) => action.id === id) ?? []);
  const run = (action: Action) => {
    recent.write([action.id, ...recentIds.filter((id) => id !== action.id)].slice(0, 5).join(' '));
    onClose();
    // After the palette has gone, so that an action that moves the focus has the last word.
    setTimeout(action.run);
  };
  const line = (action: Action) => (
    <CommandItem key={action.id} value={action.id} onSelect={() => run(action)} className="menu-line">
      <span className="menu-says">{action.says}</span>
      {action.keys?.[0] && <Keys keys={action.keys[0]} />}
    </CommandItem>
  );
  const foundLine = (one: Found) => (
    <CommandItem
      key={one.id}
      value={`found ${one.id}`}
      className="menu-line"
      onSelect={() => {
        onClose();
        goTo(one.href);
      }}
    >
      <span className="menu-says">{one.says}</span>
      {one.note && <span className="meta">{one.note}</span>}
    </CommandItem>
  );
  const best = [
    ...actions.map((action) => ({
      fit: defaultFilter([action.says, ...(action.words ?? [])].join(' '), words),
      line: line(action),
    })),
    ...found.map((one) => ({ fit: Math.max(defaultFilter(one.says, words), foundFit), line: foundLine(one) })),
  ]
    .filter((one) => one.fit > 0.02)
    .sort((a, b) => b.fit - a.fit);
  const others = Map.groupBy(
    actions.filter((action) => !lately.includes(action)),
    (action) => action.group,
  );
  const groups = [...(lately.length > 0 ? [['Lately', lately] as const] : []), ...others];
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="sheet palette">
          <Base.Title className="unseen">Search and commands</Base.Title>
          <CommandRoot label="Search and commands" loop shouldFilter={false}>
            <CommandInput
              autoFocus
              className="palette-input"
              placeholder="What do you want to do or find?"
              value={words}
              onValueChange={(next) => {
                setWords(next);
                onSearch(next);
              }}
            />
            <CommandList className="palette-list">
              <CommandEmpty className="pick-none">
                Nothing fits “{words}”. {example ? `Try an id like ${example} or fewer letters.` : 'Try fewer letters.'}
              </CommandEmpty>
              {words
                ? best.map((one) => one.line)
                : groups.map(([group, members]) => (
                    <CommandGroup key={group} heading={group}>
                      {members.map(line)}
                    </CommandGroup>
                  ))}
            </CommandList>
          </CommandRoot>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
