import { Plus, X } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import './decision.css';

/** An option that was weighed, and why it was not taken; its number names it while it is written. */
export interface Weighed {
  number: number;
  option: string;
  why: string;
}

interface AlternativesProps {
  value: readonly Weighed[];
  onChange: (value: readonly Weighed[]) => void;
}

/** What is said of options that were written only in part: nothing is wrong where each has its reason. */
export function faultIn(weighed: readonly Weighed[]): string | undefined {
  const half = weighed.find(({ option, why }) => (option.trim() === '') !== (why.trim() === ''));
  return half && (half.option.trim() ? `Say why not “${half.option.trim()}”.` : 'Say which option it was.');
}

/** The options as they are sent: those that were left empty are not. */
export function weighedIn(weighed: readonly Weighed[]): { option: string; why: string }[] {
  return weighed
    .map(({ option, why }) => ({ option: option.trim(), why: why.trim() }))
    .filter(({ option }) => option !== '');
}

/** The alternatives that were weighed against a decision, each with why it was not taken. */
export function Alternatives({ value, onChange }: AlternativesProps) {
  const change = (number: number, next: Partial<Weighed>) =>
    onChange(value.map((each) => (each.number === number ? { ...each, ...next } : each)));
  return (
    <div className="alternatives">
      {value.map((each, index) => (
        <div key={each.number} className="alternative">
          <TextField
            label={`Alternative ${index + 1}`}
            maxLength={300}
            autoFocus={index === value.length - 1}
            value={each.option}
            onChange={(option) => change(each.number, { option })}
          />
          <TextField
            label="Why not"
            maxLength={2000}
            value={each.why}
            onChange={(why) => change(each.number, { why })}
          />
          <IconButton
            label={`Leave out alternative ${index + 1}`}
            icon={<X />}
            onClick={() => onChange(value.filter(({ number }) => number !== each.number))}
          />
        </div>
      ))}
      {value.length < 10 && (
        <Button
          kind="quiet"
          icon={<Plus aria-hidden />}
          onClick={() =>
            onChange([...value, { number: Math.max(0, ...value.map(({ number }) => number)) + 1, option: '', why: '' }])
          }
        >
          What else was weighed
        </Button>
      )}
    </div>
  );
}
