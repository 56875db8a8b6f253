import { CalendarDays } from 'lucide-react';
import { useRef, useState } from 'react';
import { sayDay, sayDayInFull } from './day.ts';
import { Field, type FieldProps } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { readDay } from './read-day.ts';
import { useSelectedText } from './use-selected-text.ts';

interface DateFieldProps extends FieldProps {
  /** A civil day `YYYY-MM-DD`. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** The product's today, for `tomorrow` and `in 2 weeks`. */
  today: string;
  /** A day that has been: without a year it is the last one, and no day to come is taken. */
  past?: boolean | undefined;
}

/** A civil day, typed in words or picked from the browser's calendar. */
export function DateField({
  label,
  hint,
  error,
  required,
  bare,
  value,
  onChange,
  today,
  past = false,
}: DateFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const whole = useSelectedText();
  const picker = useRef<HTMLInputElement>(null);
  const give = (day: string | null) => {
    setTyped(undefined);
    setWrong(undefined);
    if (day !== value) onChange(day);
  };
  const leave = () => {
    if (typed === undefined) return;
    if (typed.trim() === '') return give(null);
    const day = readDay(typed, today, { past });
    if (day && past && day > today) setWrong(`${sayDayInFull(day)} has not come yet.`);
    else if (day) give(day);
    else
      setWrong(
        `There is no such day. Write it like ${sayDay(today)}, ${today} or “${past ? '3 days ago' : 'in 2 weeks'}”.`,
      );
  };
  return (
    <Field
      {...{ label, required, bare }}
      hint={hint ?? (value ? sayDayInFull(value) : undefined)}
      error={error ?? wrong}
    >
      {(wiring) => (
        <div className="with-button">
          <input
            className="control"
            autoComplete="off"
            placeholder={past ? 'yesterday, 3 days ago…' : '12 Dec, in 2 weeks…'}
            {...wiring}
            data-unread={wrong !== undefined || undefined}
            value={typed ?? (value ? sayDay(value) : '')}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(undefined);
            }}
            {...whole}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === 'Enter') leave();
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              leave();
              picker.current?.showPicker();
            }}
          />
          <IconButton
            // Tab goes from field to field; the arrow in the field does the same.
            tabIndex={-1}
            keys="arrowdown"
            label={`Pick a day for ${label}`}
            icon={<CalendarDays />}
            onClick={() => picker.current?.showPicker()}
          />
          <input
            ref={picker}
            type="date"
            className="day-picker"
            tabIndex={-1}
            aria-hidden
            value={value ?? ''}
            {...(past ? { max: today } : {})}
            onChange={(event) => give(event.target.value || null)}
          />
        </div>
      )}
    </Field>
  );
}
