import type { SamplePerson } from '#domain/sample-people';
import { act, type Told } from './tell.ts';

/** A story as it went: what it is, and how many days ago each thing happened to it; what is absent has not happened. */
export type StoryTold = {
  /** The name that later steps know it by, `$queue`. */
  keep: string;
  title: string;
  kind?: 'story' | 'bug' | 'chore' | 'spike';
  feature?: string;
  asA?: string;
  iWant?: string;
  soThat?: string;
  description?: string;
  criteria?: readonly string[];
  points?: number;
  who?: SamplePerson;
  born: number;
  ready?: number;
  started?: number;
  submitted?: number;
  /** It came back once: when, why, and when it was submitted again. */
  rejected?: { ago: number; why: string; again: number };
  accepted?: number;
  /** What showed that each criterion is met, in their order; the last one stands for the rest. */
  evidence?: readonly string[];
};

/** Everything that happened to one story, as the steps of those who did it. */
export function story(told: StoryTold): Told[] {
  const { keep, points, who, born, ready, started, submitted, rejected, accepted } = told;
  const about = { story: keep };
  const steps = [act(born, 'jonas', 'story.create', written(told), { keep })];
  if (points !== undefined) steps.push(act(ready ?? born, 'mira', 'story.estimate', { ...about, estimate: points }));
  if (ready !== undefined) steps.push(act(ready, 'jonas', 'story.ready', about));
  if (started !== undefined && who) {
    steps.push(act(started, who, 'story.assign', { ...about, assigneeId: `$${who}` }));
    steps.push(act(started, who, 'story.start', about));
  }
  if (submitted !== undefined && who) steps.push(act(submitted, who, 'story.submit', about));
  if (rejected && who) {
    steps.push(act(rejected.ago, 'jonas', 'story.reject', { ...about, why: rejected.why }));
    steps.push(act(rejected.again, who, 'story.submit', about));
  }
  if (accepted !== undefined) steps.push(...checked(told, accepted), act(accepted, 'jonas', 'story.accept', about));
  return steps;
}

function written({ title, kind, feature, asA, iWant, soThat, description, criteria }: StoryTold) {
  return {
    team: '$team',
    title,
    ...(kind ? { kind } : {}),
    ...(feature ? { feature } : {}),
    ...(asA ? { asA } : {}),
    ...(iWant ? { iWant } : {}),
    ...(soThat ? { soThat } : {}),
    ...(description ? { description } : {}),
    ...(criteria ? { criteria } : {}),
  };
}

function checked({ keep, criteria = [], evidence = [] }: StoryTold, ago: number): Told[] {
  return criteria.map((_, at) => {
    const shown = evidence[at] ?? evidence.at(-1);
    const input = { criterion: `${keep}.criteria.${at}`, met: true, ...(shown ? { evidence: shown } : {}) };
    return act(ago, 'jonas', 'criterion.check', input);
  });
}
