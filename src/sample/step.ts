import type { SamplePerson } from '#domain/sample-people';

/**
 * One act of the sample's story. In its input, `$name` stands for what an earlier step kept under that name, `@-12` for the
 * civil date twelve days before the sample was begun, `@+5` for one after; within words, `@{jonas}` mentions somebody and
 * `@{you}` whoever began the sample.
 */
export type Step = {
  /** Days before the sample was begun, 1 or more. */
  ago: number;
  /** Time of the day in UTC, `09:30`. */
  time: string;
  as: SamplePerson;
  do: string;
  input: Record<string, unknown>;
  /** The name under which later steps find what this one made. */
  keep?: string;
  /** Why, as the decision log tells it. */
  why?: string;
  /** True where an agent does it on the person's behalf and can only propose. */
  agent?: true;
};
