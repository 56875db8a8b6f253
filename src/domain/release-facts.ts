import type { FieldsOf } from './records.ts';

type Some<K extends 'release' | 'feature' | 'story' | 'claim' | 'changeNote' | 'gate', F extends string> = {
  id: string;
} & Pick<FieldsOf<K>, F & keyof FieldsOf<K>>;

/** Everything that the gates of a release are computed from: its contents, what is said of it, and the gates themselves. */
export type ReleaseFacts = {
  release: Some<'release', 'state'>;
  features: readonly (Some<'feature', 'title' | 'stage'> & { short: string })[];
  /** The stories of its features, and those that its claims cite. */
  stories: readonly (Some<'story', 'title' | 'kind' | 'state' | 'featureId'> & {
    short: string;
    /** How many of its acceptance criteria are not marked as met. */
    unmet: number;
  })[];
  claims: readonly Some<'claim', 'text' | 'state' | 'keeperId'>[];
  citations: readonly Pick<FieldsOf<'citation'>, 'claimId' | 'storyId'>[];
  notes: readonly Some<'changeNote', 'storyId' | 'text' | 'state'>[];
  gates: readonly Some<'gate', 'rule' | 'name' | 'state' | 'reason' | 'setBy' | 'setOn'>[];
};
