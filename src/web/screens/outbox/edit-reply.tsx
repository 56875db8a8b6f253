import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';

/** Changes what somebody will be told, and where. */
export function EditReply({ reply, onClose }: { reply: Row<'reply'>; onClose: () => void }) {
  const act = useAct();
  const [was] = useState(reply);
  const draft = useFormDraft('reply', was.id, () => ({
    toName: was.toName ?? '',
    email: was.email ?? '',
    subject: was.subject,
    text: was.text,
  }));
  const { toName, email, subject, text } = draft.filled;
  const send = async () => {
    const now = { toName: toName.trim() || null, email: email.trim() || null, subject, text };
    const names = (['toName', 'email', 'subject', 'text'] as const).filter((name) => now[name] !== was[name]);
    const pick = (from: Record<string, unknown>) => Object.fromEntries(names.map((name) => [name, from[name]]));
    if (names.length === 0) return {};
    const outcome = await act(
      'reply.edit',
      { reply: was.id, ...pick(now), was: pick(was) as never },
      { says: 'Changed the reply.', quiet: true },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog title="What they are told" verb="Save" wide draft={draft} onClose={onClose} send={send}>
      {(faults) => (
        <>
          <TextField
            label="Name"
            value={toName}
            onChange={(toName) => draft.set({ toName })}
            maxLength={200}
            error={faults.toName}
          />
          <TextField
            label="E-mail"
            type="email"
            hint="Left empty, they are told by hand."
            value={email}
            onChange={(email) => draft.set({ email })}
            maxLength={200}
            error={faults.email}
          />
          <TextField
            label="Subject"
            required
            value={subject}
            onChange={(subject) => draft.set({ subject })}
            maxLength={200}
            error={faults.subject}
          />
          <TextArea
            label="Text"
            required
            rows={10}
            value={text}
            onChange={(text) => draft.set({ text })}
            error={faults.text}
          />
        </>
      )}
    </FormDialog>
  );
}
