import { Button } from '../parts/button.tsx';
import type { FormDraft } from './use-form-draft.ts';
import './form-dialog.css';

/** Says over a form that what stands in it was filled in before, with the way to begin anew. */
export function FormResumed({ draft: { resumed, clear } }: { draft: Pick<FormDraft, 'resumed' | 'clear'> }) {
  if (!resumed) return null;
  return (
    <p className="form-resumed">
      <span>
        {resumed === 'moved'
          ? 'Filled in before and not sent. What it changes has changed since: read it again before you send it.'
          : 'Filled in before and not sent yet.'}
      </span>
      <Button kind="quiet" onClick={clear}>
        Begin anew
      </Button>
    </p>
  );
}
