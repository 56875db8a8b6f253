import { Dialog as Base } from '@base-ui/react/dialog';
import { CommandGroup, CommandInput, CommandItem, CommandList, CommandRoot } from 'cmdk';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Action } from '../keys/actions.ts';
import { Keys } from '../parts/kbd.tsx';
import type { CommandsProps } from './commands.tsx';
import { addLately, readLately } from './lately.ts';
import { goTo } from './links.ts';
import { fitting, fittingActions, grouped } from './palette-order.ts';
import '../parts/floating.css';
import './palette.css';

/** A record that the typed words found. */
export interface Found {
  id: string;
  /** `F-112 Offline field reports`. */
  says: string;
  /** What it is and where it stands. */
  note?: string | undefined;
  /** The product it is in, where that is not the one on the page. */
  elsewhere?: string | null | undefined;
  href: string;
}

interface CommandPaletteProps extends CommandsProps {
  /** What could be done at the moment the palette was asked for. */
  actions: readonly Action[];
  /** What was typed before it stood there. */
  before: () => string;
  onClose: () => void;
}

/** As many lines as fit into the list before it scrolls. */
const inSight = 14;
const none: readonly [undefined, Found][] = [];

/** Everything that can be done here and every place and record one can go to, found by a few letters. */
export function CommandPalette({
  useFound,
  searchAt,
  whose,
  sayRecord,
  example,
  actions: all,
  before,
  onClose,
}: CommandPaletteProps) {
  const [words, setWords] = useState(before);
  // Thousands of records are gone through after the letter stands there and the actions that fit.
  const deferred = useDeferredValue(words);
  const [hurried, setHurried] = useState(false);
  const sought = hurried ? words : deferred;
  const found = useFound(sought);
  const [actions] = useState(() => all.filter(({ id }) => id !== 'palette.open'));
  const [lately] = useState(() =>
    readLately(whose).flatMap((entry): (Action | Found)[] => {
      const [kind = '', id = ''] = entry.split(' ');
      const one = kind === 'do' ? actions.find((action) => action.id === id) : sayRecord(kind, id);
      return one && !('href' in one && one.href === location.pathname) ? [one] : [];
    }),
  );
  const isTyped = words.trim() !== '';
  const fits = useMemo(
    () => (isTyped ? fittingActions(words, actions, lately) : []),
    [isTyped, words, actions, lately],
  );
  const lines = useMemo(
    (): readonly [heading: string | undefined, one: Action | Found][] =>
      isTyped
        ? fitting(words, fits, found, lately).map((one) => [undefined, one])
        : grouped(actions, lately).flatMap(([heading, members]) =>
            members.map((one): [string, Action | Found] => [heading, one]),
          ),
    [isTyped, words, fits, actions, found, lately],
  );
  // What can be seen stands there first; the lines below it come once it is painted.
  const late = useDeferredValue(lines, none);
  const isWhole = hurried || (late === lines && sought === words);
  const drawn = hurried || late === lines ? lines : lines.slice(0, inSight);
  const parts = Map.groupBy(drawn, ([heading]) => heading);
  const [chosen, setChosen] = useState<string>();
  // Until somebody moves it by hand the highlight is on the first line, whatever comes in above.
  const byHand = useRef(false);
  const first = drawn.find(([, one]) => 'href' in one || one.because === undefined)?.[1];
  const run = (action: Action) => {
    addLately(whose, `do ${action.id}`);
    onClose();
    // After the palette has gone, so that an action that moves the focus has the last word.
    setTimeout(action.run);
  };
  const line = (one: Action | Found, inGroup: boolean) =>
    'href' in one ? (
      <FoundLine key={lineId(one)} found={one} onClose={onClose} />
    ) : (
      <ActionLine key={one.id} action={one} inGroup={inGroup} onRun={() => run(one)} />
    );
  return (
    <Base.Root open modal="trap-focus" onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="sheet palette">
          <Base.Title className="unseen">Search and commands</Base.Title>
          <CommandRoot
            label="Search and commands"
            loop
            shouldFilter={false}
            value={chosen ?? (first ? lineId(first) : words.trim() && everything)}
            onValueChange={(id) => byHand.current && setChosen(id)}
            onPointerMove={() => {
              byHand.current = true;
            }}
            onKeyDown={(event) => {
              // What Enter goes to is what fits all that is typed, not what fitted the letters before.
              if (event.key !== 'Enter') byHand.current = /^(Arrow|Home|End)/.test(event.key) || event.ctrlKey;
              else if (!isWhole && !event.nativeEvent.isComposing) flushSync(() => setHurried(true));
            }}
          >
            <CommandInput
              autoFocus
              className="palette-input"
              placeholder="What do you want to do or find?"
              value={words}
              onValueChange={(typed) => {
                byHand.current = false;
                setChosen(undefined);
                setHurried(false);
                setWords(typed);
              }}
            />
            <CommandList className="palette-list" data-whole={isWhole || undefined}>
              {words.trim() && isWhole && lines.length === 0 && (
                <p className="pick-none" role="status">
                  No command and no title fits “{words}”.{' '}
                  {example
                    ? `Try an id like ${example}, or search everything.`
                    : 'Try fewer letters, or search everything.'}
                </p>
              )}
              {[...parts].map(([heading, members]) =>
                heading === undefined ? (
                  members.map(([, one]) => line(one, false))
                ) : (
                  <CommandGroup key={heading} heading={heading}>
                    {members.map(([, one]) => line(one, heading !== 'Lately'))}
                  </CommandGroup>
                ),
              )}
              {words.trim() && (
                <CommandItem
                  value={everything}
                  className="menu-line"
                  onSelect={() => {
                    onClose();
                    goTo(searchAt(words.trim()));
                  }}
                >
                  <span className="menu-says" dir="auto">
                    Search everything for “{words.trim()}”
                  </span>
                </CommandItem>
              )}
            </CommandList>
          </CommandRoot>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The line that leads on to what the server finds. */
const everything = 'search everything';
const foundId = (id: string) => `found ${id}`;
const lineId = (one: Action | Found) => ('href' in one ? foundId(one.id) : one.id);

interface ActionLineProps {
  action: Action;
  /** Its heading stands above it. */
  inGroup: boolean;
  onRun: () => void;
}

function ActionLine({ action: { id, says, group, near, keys, because }, inGroup, onRun }: ActionLineProps) {
  return (
    <CommandItem value={id} data-group={group} disabled={because !== undefined} onSelect={onRun} className="menu-line">
      <span className="menu-says">
        {says}
        {because && <small className="meta">{because}</small>}
      </span>
      {!inGroup && (near || group.startsWith('Settings')) && <span className="meta palette-group">{group}</span>}
      {keys?.[0] && <Keys keys={keys[0]} />}
    </CommandItem>
  );
}

function FoundLine({ found: { id, says, note, elsewhere, href }, onClose }: { found: Found; onClose: () => void }) {
  return (
    <CommandItem
      value={foundId(id)}
      className="menu-line"
      onSelect={() => {
        onClose();
        goTo(href);
      }}
    >
      <span className="menu-says" dir="auto">
        {says}
      </span>
      {(note || elsewhere) && (
        <span className="meta">{[note, elsewhere && `in ${elsewhere}`].filter(Boolean).join(' · ')}</span>
      )}
    </CommandItem>
  );
}
