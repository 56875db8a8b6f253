import { useActions } from '../../keys/keys-root.tsx';
import type { State } from './feedback-list.ts';

interface VoiceKeys {
  sort: (to: State) => void;
  canPutBack: boolean;
  toFilter: () => void;
  isFiltered: boolean;
  clear: () => void;
}

/** What can be done in Voice by keys and from the palette. */
export function useVoiceKeys({ sort, canPutBack, toFilter, isFiltered, clear }: VoiceKeys): void {
  const group = 'Voice';
  useActions([
    { id: 'voice.done', says: 'Mark as processed', keys: ['e'], group, run: () => sort('processed') },
    { id: 'voice.archive', says: 'Archive', keys: ['z'], group, run: () => sort('archived') },
    {
      id: 'voice.back',
      says: 'Put back into the inbox',
      group,
      when: () => canPutBack,
      run: () => sort('unprocessed'),
    },
    { id: 'voice.filter', says: 'Filter the feedback', keys: ['f'], group, run: toFilter },
    {
      id: 'filter.clear',
      says: 'Clear the filter',
      keys: ['shift+f'],
      group: 'Filter',
      when: () => isFiltered,
      run: clear,
    },
  ]);
}
