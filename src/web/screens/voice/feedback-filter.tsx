import { TextField } from '../../parts/text-field.tsx';

interface FeedbackFilterProps {
  typed: string;
  onType: (typed: string) => void;
  /** Enter or Down: into the rows that are left. */
  onDone: () => void;
}

/** Sifts the feedback by words while they are typed. */
export function FeedbackFilter({ typed, onType, onDone }: FeedbackFilterProps) {
  return (
    <search
      className="triage-filter"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        if (event.nativeEvent.isComposing) return;
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        bare
        label="Filter the feedback"
        placeholder="Words, a name, a company"
        value={typed}
        onChange={onType}
      />
    </search>
  );
}
