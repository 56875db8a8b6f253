import { useRef, useState } from 'react';
import { feedbackKinds } from '#domain/feedback';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Quote } from '../../parts/quote.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { letGo } from '../story/let-go.ts';
import { useFormDraft } from '../use-form-draft.ts';

const kinds = feedbackKinds.map((id) => ({ id, says: id.charAt(0).toUpperCase() + id.slice(1) }));

/** What was said at a demo, in the words of whoever said it, and the place to take down more without leaving it. */
export function Said({ demo, feedback }: { demo: Row<'demo'>; feedback: readonly Row<'feedback'>[] }) {
  const act = useAct();
  const client = useClient();
  const { product, at } = useHere();
  const box = useRef<HTMLElement>(null);
  const draft = useFormDraft('said', demo.id, () => ({
    text: '',
    who: '',
    customer: '',
    kind: 'request' as (typeof feedbackKinds)[number],
  }));
  const { text, who, customer, kind } = draft.filled;
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (text.trim() === '') return setWrong('Write what they said.');
    setBusy(true);
    const outcome = await act(
      'feedback.capture',
      {
        product: product.id,
        demo: demo.id,
        source: 'demo',
        text,
        kind,
        ...(who.trim() ? { who: who.trim() } : {}),
        ...(customer.trim() ? { customer: customer.trim() } : {}),
      },
      { keep: true, quiet: true, says: 'Captured' },
    );
    setBusy(false);
    const fault = Object.values(faultsOf(outcome))[0];
    if (fault) {
      letGo(client, 'feedback.capture');
      return setWrong(fault);
    }
    draft.set({ text: '' });
    // The next one has more to say: the words are empty, who speaks stays.
    box.current?.querySelector('textarea')?.focus();
  };
  return (
    <section className="demo-part" aria-labelledby="said" ref={box}>
      <h3 id="said">What they said {feedback.length > 0 && <span className="meta">{feedback.length}</span>}</h3>
      <form
        className="said-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
          label="Their words"
          rows={2}
          value={text}
          onChange={(typed) => {
            draft.set({ text: typed });
            setWrong(undefined);
          }}
          onSend={() => void save()}
          error={wrong}
        />
        <div className="said-who">
          <TextField label="Who" maxLength={200} value={who} onChange={(who) => draft.set({ who })} />
          <TextField
            label="Company"
            maxLength={200}
            value={customer}
            onChange={(customer) => draft.set({ customer })}
          />
          <SelectField label="Kind" value={kind} onChange={(kind) => draft.set({ kind })} options={kinds} />
        </div>
        <div>
          <Button kind="ink" keys="mod+enter" type="submit" busy={busy}>
            Capture
          </Button>
        </div>
      </form>
      {feedback.length === 0 && <p className="meta">Nothing yet. It goes into Voice as it is captured here.</p>}
      {[...feedback].reverse().map((row) => (
        <Quote
          key={row.id}
          words={row.text}
          meta={[row.who, row.customer, row.kind].filter(Boolean).join(' · ')}
          actions={<a href={at(`voice?open=${row.short}`)}>{row.short}</a>}
        />
      ))}
    </section>
  );
}
