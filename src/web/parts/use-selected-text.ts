import { type FocusEvent, type MouseEvent, useRef } from 'react';

/** For a field of one line that holds a whole value: coming to it selects its text, so that what is typed replaces it. */
export function useSelectedText() {
  const justCame = useRef(false);
  return {
    onFocus: ({ currentTarget: input }: FocusEvent<HTMLInputElement>) => {
      justCame.current = true;
      input.select();
    },
    onClick: ({ currentTarget: input }: MouseEvent<HTMLInputElement>) => {
      // The press that comes to it puts the caret where it was pressed, after the focus.
      if (justCame.current && input.selectionStart === input.selectionEnd) input.select();
      justCame.current = false;
    },
  };
}
