import { Dialog as Base } from '@base-ui/react/dialog';
import { CommandGroup, CommandInput, CommandItem, CommandList, CommandRoot } from 'cmdk';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { searchAddress } from '../../frame/found-address.ts';
import { useSayRecord } from '../../frame/say-record.ts';
import { useWorkspaceHere } from '../../here/here.tsx';
import { readLately } from '../../shell/lately.ts';
import { goTo } from '../../shell/links.ts';
import { FilterHelp } from './filter-help.tsx';
import { FoundWords } from './found-words.tsx';
import { addSearch, readSearches } from './past-searches.ts';
import { SearchState } from './search-state.tsx';
import { useChosen } from './use-chosen.ts';
import { useSearch } from './use-search.ts';
import '../../parts/floating.css';
import '../../shell/palette.css';
import './search.css';

const mostOpened = 6;

/** Everything one may see, by words, ids, people and filters: this browser's answers at the first letter, the server's below them. */
export function SearchDialog({ before, onClose }: { before: () => string; onClose: () => void }) {
  const { member } = useWorkspaceHere();
  const [words, setWords] = useState(before);
  const input = useRef<HTMLInputElement>(null);
  const search = useSearch(words);
  const typed = words.trim();
  const { goes, ...choice } = useChosen(
    search.lines.map(({ id }) => id),
    typed,
  );
  const open = (href: string, tab = false) => {
    if (typed) addSearch(member.id, typed);
    if (tab) {
      window.open(href, '_blank', 'noopener');
      return;
    }
    onClose();
    goTo(href);
  };
  const inNewTab = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    const href = event.currentTarget.querySelector<HTMLElement>('[cmdk-item][data-selected=true]')?.dataset.href;
    event.preventDefault();
    event.stopPropagation();
    if (href) open(href, true);
  };
  const press = (href: string) => ({
    'data-href': href,
    onSelect: () => open(href),
    onClickCapture: (event: MouseEvent) => {
      if (!(event.metaKey || event.ctrlKey)) return;
      event.stopPropagation();
      open(href, true);
    },
    onAuxClick: (event: MouseEvent) => event.button === 1 && open(href, true),
  });
  const type = (next: string) => {
    setWords(next);
    input.current?.focus();
  };
  return (
    <Base.Root open modal="trap-focus" onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="sheet palette search" initialFocus={input}>
          <Base.Title className="unseen">Search</Base.Title>
          <CommandRoot label="Search" loop shouldFilter={false} onKeyDown={inNewTab} {...choice} {...goes}>
            <CommandInput
              ref={input}
              className="palette-input"
              placeholder="Words, an id, a person, a company"
              value={words}
              onValueChange={type}
            />
            <CommandList className="palette-list" label="Found">
              {typed ? (
                search.lines.map((line) => (
                  <CommandItem key={line.id} value={line.id} className="menu-line found" {...press(line.href)}>
                    <FoundWords line={line} />
                  </CommandItem>
                ))
              ) : (
                <Before whose={member.id} onType={type} press={press} />
              )}
              {typed && search.lines.length > 0 && (
                <CommandItem value="all" className="menu-line found-all" {...press(searchAddress(typed))}>
                  All that fits “{typed}”
                </CommandItem>
              )}
            </CommandList>
          </CommandRoot>
          <SearchState search={search} words={typed} />
          <FilterHelp words={words} onTake={(filter) => type(`${words.trimEnd()}${typed ? ' ' : ''}${filter}`)} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface BeforeProps {
  whose: string;
  onType: (words: string) => void;
  press: (href: string) => object;
}

/** What was searched for and looked at last, while nothing is typed. */
function Before({ whose, onType, press }: BeforeProps) {
  const sayRecord = useSayRecord();
  const [searches] = useState(() => readSearches(whose));
  const [opened] = useState(() =>
    readLately(whose)
      .flatMap((entry) => {
        const [kind = '', id = ''] = entry.split(' ');
        return kind === 'do' ? [] : (sayRecord(kind, id) ?? []);
      })
      .slice(0, mostOpened),
  );
  if (searches.length + opened.length === 0)
    return (
      <p className="search-none">
        Type a word, an id such as F-112, or the name of a person or a company. Slips of the finger are forgiven.
      </p>
    );
  return (
    <>
      {searches.length > 0 && (
        <CommandGroup heading="Searched lately">
          {searches.map((words) => (
            <CommandItem key={words} value={`searched ${words}`} className="menu-line" onSelect={() => onType(words)}>
              <span className="menu-says" dir="auto">
                {words}
              </span>
            </CommandItem>
          ))}
        </CommandGroup>
      )}
      {opened.length > 0 && (
        <CommandGroup heading="Opened lately">
          {opened.map(({ id, says, note, href }) => (
            <CommandItem key={id} value={id} className="menu-line" {...press(href)}>
              <span className="menu-says" dir="auto">
                {says}
              </span>
              {note && <span className="meta">{note}</span>}
            </CommandItem>
          ))}
        </CommandGroup>
      )}
    </>
  );
}
