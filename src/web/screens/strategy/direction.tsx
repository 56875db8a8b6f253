import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { useAsk } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EditInPlace } from '../../parts/edit-in-place.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TextDialog } from '../feature/text-dialog.tsx';

const fields = [
  { name: 'vision', label: 'Vision', hint: 'Where this product is going, in one paragraph that everybody can repeat.' },
  {
    name: 'positioning',
    label: 'Positioning',
    hint: 'For whom it is, which need it answers, and why this one rather than another.',
  },
] as const;

/** Vision and positioning, written in where they stand. */
export function Direction() {
  const { product } = useHere();
  const asked = useAsk('strategy.get', { product: product.id }, { topics: ['product'] });
  if (!asked.data)
    return asked.error ? (
      <ErrorState title="Vision and positioning could not be read" says={asked.error.message} onRetry={asked.again} />
    ) : (
      <Skeleton says="the vision" rows={2} />
    );
  const { vision, positioning } = asked.data;
  const values = { vision, positioning };
  return (
    <section className="direction" aria-label="Vision and positioning">
      {fields.map(({ name, label, hint }) => (
        <Text key={name} name={name} label={label} hint={hint} stands={values[name]} again={asked.again} />
      ))}
    </section>
  );
}

interface TextProps {
  name: 'vision' | 'positioning';
  label: string;
  hint: string;
  stands: string;
  again: () => void;
}

function Text({ name, label, hint, stands, again }: TextProps) {
  const act = useAct();
  const { product, decides } = useHere();
  const [editing, setEditing] = useState(false);
  const [mine, setMine] = useState<{ text: string; was: string }>();
  // What was just written shows until the answer that holds it is there.
  const value = mine && mine.was === stands ? mine.text : stands;
  const save = async (text: string, was: string) => {
    if (decides('strategy')) setMine({ text, was: stands });
    const outcome = await act('strategy.edit', { product: product.id, [name]: text, was: { [name]: was } });
    if (outcome?.is !== 'done' && outcome?.is !== 'kept') setMine(undefined);
    again();
  };
  return (
    <div className={`direction-${name}`}>
      <h2>{label}</h2>
      {decides('strategy') ? (
        <EditInPlace
          label={label}
          value={value}
          lines
          placeholder={hint}
          editing={editing}
          onEditing={setEditing}
          onSave={(text, was) => void save(text, was)}
        />
      ) : (
        <>
          <p dir="auto" className={value ? undefined : 'meta'}>
            {value || hint}
          </p>
          <Button kind="quiet" onClick={() => setEditing(true)} aria-label={`Propose a change: ${name}`}>
            Propose a change
          </Button>
          {editing && (
            <TextDialog
              label={label}
              value={value}
              onClose={() => setEditing(false)}
              onSave={(text, was) => {
                setEditing(false);
                void save(text, was);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}
