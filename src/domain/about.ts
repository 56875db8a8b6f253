import { type Refusal, refuse } from '#lib/problem';
import { ref } from './shapes.ts';

/** The kinds of records that a question or an action can be about. */
export const aboutKinds = [
  'feature',
  'story',
  'sprint',
  'release',
  'feedback',
  'objective',
  'customer',
  'product',
] as const;

export type AboutKind = (typeof aboutKinds)[number];
/** The record that something is about. */
export type Subject = { subjectKind: AboutKind; subjectId: string };
type Named = { readonly [K in AboutKind]?: string | undefined };

/** Inputs that name what something is about: the id of one record, under the name of its kind. */
export const aboutRefs = {
  feature: ref('feature').optional(),
  story: ref('story').optional(),
  sprint: ref('sprint').optional(),
  release: ref('release').optional(),
  feedback: ref('feedback').optional(),
  objective: ref('objective').optional(),
  customer: ref('customer').optional(),
  product: ref('product').optional(),
};

/** The one record that such an input names, or a refusal where it names none or several. */
export function aboutOf(input: Named): Subject | { refused: Refusal } {
  const named = aboutKinds.flatMap((kind) => {
    const id = input[kind];
    return id === undefined ? [] : [{ subjectKind: kind, subjectId: id }];
  });
  const [first, second] = named;
  if (!first) return refuse('invalid', `Say what it is about: one of ${aboutKinds.join(', ')}.`, 'feature');
  if (second)
    return refuse(
      'invalid',
      `It can be about one record: name the ${first.subjectKind} or the ${second.subjectKind}.`,
      second.subjectKind,
    );
  return first;
}
