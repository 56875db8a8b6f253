import { count } from '../sprint/say-load.ts';
import type { BoardColumn, BoardState } from './use-board.ts';

interface ColumnPickerProps {
  columns: readonly BoardColumn[];
  value: BoardState;
  onChange: (state: BoardState) => void;
}

/** On a phone: which column of the board is shown, each with how many stand in it. */
export function ColumnPicker({ columns, value, onChange }: ColumnPickerProps) {
  return (
    <fieldset className="board-picker">
      <legend className="unseen">Column</legend>
      {columns.map(({ state, says, stories, over }) => (
        <label key={state} className="board-pick">
          <input type="radio" name="column" checked={state === value} onChange={() => onChange(state)} />
          <span>{says}</span>
          <span className={over ? 'sprint-warn' : 'meta'}>
            {count(stories.length)}
            {over && ' over'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
