/** A column of a board, as a phone offers it. */
export interface PickedColumn {
  id: string;
  says: string;
  /** How many cards stand in it. */
  count?: number;
  /** There are more than are wanted. */
  over?: boolean;
}

interface ColumnPickerProps {
  columns: readonly PickedColumn[];
  value: string | undefined;
  onChange: (id: string) => void;
}

const amount = new Intl.NumberFormat('en');

/** On a phone: which column of the board is shown, each with how many stand in it. */
export function ColumnPicker({ columns, value, onChange }: ColumnPickerProps) {
  return (
    <fieldset className="columns-picker" data-print="no">
      <legend className="unseen">Column</legend>
      {columns.map(({ id, says, count, over }) => (
        <label key={id} className="columns-pick">
          <input type="radio" name="column" checked={id === value} onChange={() => onChange(id)} />
          <span dir="auto">{says}</span>
          <span className={over ? 'columns-over' : 'meta'}>
            {count !== undefined && amount.format(count)}
            {over && ' over'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
