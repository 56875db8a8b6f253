import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { addressed, useAddressees } from './addressee.ts';
import { QuestionForm } from './question-form.tsx';

/** Changes an open question: its words, whom it asks, whether work waits. */
export function EditForm({ question, onClose }: { question: Row<'question'>; onClose: () => void }) {
  const act = useAct();
  const addressees = useAddressees();
  const [was] = useState(question);
  const to = addressees.find(({ id }) => id === (was.toMember ?? was.toRole)) ?? null;
  return (
    <QuestionForm
      of={was.id}
      begin={{ text: was.text, to, blocking: was.blocking }}
      verb="Save"
      send={({ to, ...said }) => {
        const fields = { ...said, toRole: null, toMember: null, ...addressed(to) };
        return act(
          'question.edit',
          {
            question: was.id,
            ...fields,
            was: { text: was.text, blocking: was.blocking, toRole: was.toRole, toMember: was.toMember },
          },
          { guess: { kind: 'question', id: was.id, fields }, quiet: true, keep: true },
        );
      }}
      onClose={onClose}
    />
  );
}
