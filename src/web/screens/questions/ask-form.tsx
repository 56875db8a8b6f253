import { useAct } from '../../act/act.tsx';
import { addressed, useAddressees } from './addressee.ts';
import { QuestionForm } from './question-form.tsx';
import type { About } from './questions.tsx';

/** Asks a question about a record: what, of whom, and whether work waits for it. */
export function AskForm({ about, onClose }: { about: About; onClose: () => void }) {
  const act = useAct();
  const addressees = useAddressees();
  return (
    <QuestionForm
      of={about.id}
      begin={{ text: '', to: addressees[1] ?? null, blocking: false }}
      verb="Ask"
      send={({ text, to, blocking }) =>
        act(
          'question.ask',
          { [about.kind]: about.id, text, blocking, ...addressed(to) },
          { about: [{ kind: about.kind, id: about.id }], says: `Asked ${to.says}`, quiet: true },
        )
      }
      onClose={onClose}
    />
  );
}
