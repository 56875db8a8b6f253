import { useState } from 'react';
import { Checkbox } from '../parts/checkbox.tsx';
import { DateField } from '../parts/date-field.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { type Pick, PickField } from '../parts/pick-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { LookSwitch } from '../shell/look-switch.tsx';

const people: Pick[] = [
  { id: 'a', says: 'Ana Ruiz', note: 'Product manager' },
  { id: 'j', says: 'Jonas Lindqvist', note: 'Product owner' },
  { id: 'm', says: 'Mira Kaur' },
];

/** Every field, with and without its error. */
export function Fields() {
  const [text, setText] = useState('Offline field reports');
  const [long, setLong] = useState('');
  const [size, setSize] = useState<number | null>(5);
  const [day, setDay] = useState<string | null>('2026-12-12');
  const [who, setWho] = useState<Pick | null>(people[0] ?? null);
  const [kind, setKind] = useState<'problem' | 'request'>('problem');
  const [told, setTold] = useState(true);
  return (
    <section className="stack">
      <h2>Fields</h2>
      <div className="two">
        <TextField label="Title" required value={text} onChange={setText} />
        <TextField
          label="E-mail"
          type="email"
          value="ana@"
          onChange={() => {}}
          error="This address has no place after the @. Write it like ana@example.com."
        />
        <DateField label="Promised for" today="2026-11-07" value={day} onChange={setDay} />
        <NumberField label="Estimate" unit="points" value={size} onChange={setSize} min={0} max={100} />
        <PickField label="Assignee" options={people} people value={who} onChange={setWho} placeholder="Find a person" />
        <SelectField
          label="Kind"
          value={kind}
          onChange={setKind}
          options={[
            { id: 'problem', says: 'Problem' },
            { id: 'request', says: 'Request' },
          ]}
        />
        <LookSwitch />
        <Checkbox label="Tell the customers who were promised" checked={told} onChange={setTold} />
        <Checkbox label="Some of them" checked={false} mixed onChange={() => {}} />
      </div>
      <TextArea
        label="Why"
        hint="What do customers gain? Their words come from feedback."
        value={long}
        onChange={setLong}
      />
    </section>
  );
}
