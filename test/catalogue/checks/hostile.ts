import { fingerprint } from '../state.ts';
import { attempt, type Check, commandOf, doneExamples, inWorld } from '../trial.ts';

const refusals = ['invalid', 'malformed', 'not-found', 'conflict', 'not-allowed', 'too-large'];
const mistyped: unknown[] = [
  null,
  17,
  -1,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [[]],
  '',
  'a'.repeat(1_000_000),
  'nul\u0000nul',
  '\u202Ertl',
  '\uD800',
  { $ne: null },
  ["' or 1=1 --"],
  Number.NaN,
  -0,
];

/** Unknown, mistyped, oversized and deceiving input in every field is refused with a sentence that names it, or understood; never a fault. */
export const hardened: Check = (definitions, name) =>
  inWorld(definitions, async (world) => {
    const wrong: string[] = [];
    const [example] = doneExamples(world, commandOf(definitions, name));
    if (!example) return [];
    const actor = await world.actor(example.as as 'pm');
    const fields = Object.keys(example.input);
    const send = async (what: string, input: unknown, mustRefuse: boolean, field?: string) => {
      try {
        const { ended, problem } = await attempt(world, actor, { name, input, as: 'preview' });
        if (mustRefuse && !refusals.includes(ended)) wrong.push(`${what}: ended ${ended}`);
        if (field !== undefined && ended === 'invalid' && !problem?.field)
          wrong.push(`${what}: the refusal names no field`);
      } catch (error) {
        wrong.push(`${what}: ${String(error).slice(0, 200)}`);
      }
    };
    const before = await fingerprint(world.env.db);
    await send('an unknown field', { ...example.input, unknownField: 1 }, true, 'unknownField');
    await send(
      '__proto__',
      JSON.parse(
        JSON.stringify(example.input).replace(/\}$/, `${fields.length > 0 ? ',' : ''}"__proto__":{"admin":true}}`),
      ),
      false,
    );
    for (const whole of [null, 17, 'text', [], [example.input]])
      await send(`${JSON.stringify(whole)} as the whole input`, whole, true);
    for (const field of fields)
      for (const value of mistyped)
        await send(
          `${field}: ${JSON.stringify(value)?.slice(0, 40)}`,
          { ...example.input, [field]: value },
          false,
          field,
        );
    for (const field of fields)
      await send(
        `${field} as a map`,
        { ...example.input, [field]: { a: { b: { c: 1 } } } },
        field !== 'seen' && field !== 'was',
        field,
      );
    if ((await fingerprint(world.env.db)) !== before) wrong.push('something was written');
    return wrong;
  });
