import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';

/** Changes what somebody will be told, and where. */
export function EditReply({ reply, onClose }: { reply: Row<'reply'>; onClose: () => void }) {
  const act = useAct();
  const [was] = useState(reply);
  const [to, setTo] = useState(was.toName ?? '');
  const [email, setEmail] = useState(was.email ?? '');
  const [subject, setSubject] = useState(was.subject);
  const [text, setText] = useState(was.text);
  const send = async () => {
    const now = { toName: to.trim() || null, email: email.trim() || null, subject, text };
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
    <FormDialog title="What they are told" verb="Save" wide onClose={onClose} send={send}>
      {(faults) => (
        <>
          <TextField label="Name" value={to} onChange={setTo} maxLength={200} error={faults.toName} />
          <TextField
            label="E-mail"
            type="email"
            hint="Left empty, they are told by hand."
            value={email}
            onChange={setEmail}
            maxLength={200}
            error={faults.email}
          />
          <TextField
            label="Subject"
            required
            value={subject}
            onChange={setSubject}
            maxLength={200}
            error={faults.subject}
          />
          <TextArea label="Text" required rows={10} value={text} onChange={setText} error={faults.text} />
        </>
      )}
    </FormDialog>
  );
}
