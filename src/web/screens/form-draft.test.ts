import { expect, it } from 'vitest';
import { faultBeside } from './fault-beside.ts';
import { keptOf, withKept } from './form-draft.ts';

const initial = { scopeIn: 'Templates', windowEnd: null, weighed: [] as { option: string }[] };

it('keeps what was filled in and nothing of what stands as it stood', () => {
  const filled = { ...initial, windowEnd: '2027-01-15', weighed: [{ option: 'A link' }] };
  const kept = keptOf(filled, initial);
  expect(withKept({ ...initial, scopeIn: 'Templates, shared' }, kept)).toEqual({
    scopeIn: 'Templates, shared',
    windowEnd: '2027-01-15',
    weighed: [{ option: 'A link' }],
  });
  expect(keptOf(initial, initial)).toBe('');
});

it('leaves out what the form does not have, what is of another kind, and what cannot be read', () => {
  expect(withKept(initial, '{"scopeIn":7,"weighed":"no","other":"x"}')).toEqual(initial);
  expect(withKept(initial, '{"scopeIn"')).toEqual(initial);
  expect(withKept(initial, '')).toEqual(initial);
});

it('says beside the buttons what no field of the dialog says', () => {
  expect(faultBeside({ feature: 'It is parked.' }, ['toWhom', 'dueOn'])).toBe('It is parked.');
  expect(faultBeside({ '': 'It waits for the network.' }, ['toWhom'])).toBe('It waits for the network.');
  expect(faultBeside({ dueOn: 'That day has passed.' }, ['toWhom', 'dueOn'])).toBeUndefined();
});
