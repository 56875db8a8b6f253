import { type KeyboardEvent, useRef, useState } from 'react';

/** Which line Enter opens: the first, until somebody has gone to another. */
export function useChosen(ids: readonly string[], typed: string) {
  const [chosen, setChosen] = useState('');
  const [wentFor, setWentFor] = useState<string>();
  const list = useRef(ids);
  list.current = ids;
  const went = wentFor === typed;
  const isThere = ids.includes(chosen) || chosen === 'all' || typed === '';
  return {
    value: typed === '' || (went && isThere) ? chosen : (ids[0] ?? ''),
    // The list chooses by itself too, whenever lines come and go: that counts only where nobody has chosen.
    onValueChange: (next: string) => (went || typed === '') && setChosen(next),
    /** Keys and pointers by which somebody goes to a line. */
    goes: {
      onKeyDownCapture: ({ key }: KeyboardEvent) => {
        if (went || !/^(Arrow(Up|Down)|Home|End)$/.test(key)) return;
        setChosen(list.current[0] ?? '');
        setWentFor(typed);
      },
      onPointerMoveCapture: () => went || setWentFor(typed),
    },
  };
}
