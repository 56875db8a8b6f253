import type { OutputOf } from '../../client/shapes.ts';
import { sayDayInFull } from '../../parts/day.ts';
import type { Choices } from './choices.ts';

type Unsure = Extract<OutputOf<'import.look'>['dates'], { sure: false }>;

interface DateQuestionProps {
  dates: Unsure;
  value: Choices['dateShape'];
  onChange: (shape: 'dmy' | 'mdy') => void;
}

/** Asks once how the dates of the file are written, where the file itself does not tell. */
export function DateQuestion({ dates, value, onChange }: DateQuestionProps) {
  const ways = [
    { shape: 'dmy' as const, says: 'Day first', read: dates.dayFirst },
    { shape: 'mdy' as const, says: 'Month first', read: dates.monthFirst },
  ];
  return (
    <fieldset className="import-kinds">
      <legend>How are its dates written? {dates.why}</legend>
      {ways.map(({ shape, says, read }) => (
        <label key={shape} className="import-kind">
          <input type="radio" name="date shape" checked={value === shape} onChange={() => onChange(shape)} />
          <span>
            <strong>{says}</strong>
            <span className="meta">
              {read ? `“${dates.example}” is ${sayDayInFull(read)}` : `“${dates.example}” is then no date`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
