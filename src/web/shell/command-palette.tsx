import { Dialog as Base } from '@base-ui/react/dialog';
import { CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList, CommandRoot } from 'cmdk';
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
  onClose: () => void;
}

const recent = kept('throughline.recent');

/** Everything that can be done here and every place and record one can go to, found by a few letters. */
export function CommandPalette({ found, onSearch, onClose }: CommandPaletteProps) {
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
    <CommandItem
      key={action.id}
      value={action.id}
      keywords={[action.says, ...(action.words ?? [])]}
      onSelect={() => run(action)}
      className="menu-line"
    >
      <span className="menu-says">{action.says}</span>
      {action.keys?.[0] && <Keys keys={action.keys[0]} />}
    </CommandItem>
  );
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="sheet palette">
          <Base.Title className="unseen">Search and commands</Base.Title>
          <CommandRoot label="Search and commands" loop>
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
                Nothing fits “{words}”. Try an id like F-112 or fewer letters.
              </CommandEmpty>
              {lately.length > 0 && <CommandGroup heading="Lately">{lately.map(line)}</CommandGroup>}
              {found.length > 0 && (
                <CommandGroup heading="Found" forceMount>
                  {found.map((one) => (
                    <CommandItem
                      key={one.id}
                      value={`found ${one.id}`}
                      keywords={[one.says, words]}
                      forceMount
                      className="menu-line"
                      onSelect={() => {
                        onClose();
                        goTo(one.href);
                      }}
                    >
                      <span className="menu-says">{one.says}</span>
                      {one.note && <span className="meta">{one.note}</span>}
                    </CommandItem>
                  ))}
                </CommandGroup>
              )}
              {[...Map.groupBy(actions, (action) => action.group)].map(([group, members]) => (
                <CommandGroup key={group} heading={group}>
                  {members.filter((action) => !lately.includes(action)).map(line)}
                </CommandGroup>
              ))}
            </CommandList>
          </CommandRoot>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
