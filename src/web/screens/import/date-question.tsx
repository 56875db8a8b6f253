import type { OutputOf } from '../../client/shapes.ts';
import { sayDayInFull } from '../../parts/day.ts';
import type { Choices } from './choices.ts';

interface DateQuestionProps {
  dates: OutputOf<'import.look'>['dates'];
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

/** Asks once how the dates of the file are written, where the file itself does not tell. */
export function DateQuestion({ dates, choices, onChoices }: DateQuestionProps) {
  if (dates.sure) return null;
  const ways = [
    { shape: 'dmy' as const, says: 'Day first', read: dates.dayFirst },
    { shape: 'mdy' as const, says: 'Month first', read: dates.monthFirst },
  ];
  return (
    <fieldset className="import-kinds">
      <legend>How are its dates written? {dates.why}</legend>
      {ways.map(({ shape, says, read }) => (
        <label key={shape} className="import-kind">
          <input
            type="radio"
            name="date shape"
            checked={choices.dateShape === shape}
            onChange={() => onChoices({ ...choices, dateShape: shape })}
          />
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
