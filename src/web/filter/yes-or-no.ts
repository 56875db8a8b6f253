import { byChoice } from './by-choice.ts';
import type { FieldNames, FilterField } from './field.ts';

interface YesOrNo<R> extends FieldNames {
  is: (row: R) => boolean;
}

/** A field that holds or does not: `blocked:yes`, `late:no`. */
export function yesOrNo<R>({ is, ...names }: YesOrNo<R>): FilterField<R> {
  return byChoice<R>({
    ...names,
    choices: [
      { holds: 'yes', says: 'yes', also: ['true', 'any'] },
      { holds: 'no', says: 'no', also: ['false', 'none'] },
    ],
    of: (row) => (is(row) ? 'yes' : 'no'),
    phrase: (what, not) => ((what === 'no') === not ? `is ${names.says}` : `is not ${names.says}`),
  });
}
