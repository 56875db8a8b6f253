import type { SamplePerson } from '#domain/sample-people';
import { act, type Told } from './tell.ts';

/** A passage of what was said, and what it says about a feature. */
export type LinkTold = {
  feature: string;
  /** The words themselves, exactly as they stand in the text. */
  quote: string;
  against?: true;
  importance?: 0 | 1 | 2 | 3;
  by?: SamplePerson;
};

/** One piece of feedback: who said what where, who wrote it down, and what was made of it. */
export type HeardTold = {
  ago: number;
  by: SamplePerson;
  keep?: string;
  who?: string;
  customer?: string;
  email?: string;
  source: 'call' | 'mail' | 'portal' | 'survey' | 'visit' | 'demo';
  kind?: 'request' | 'problem' | 'complaint' | 'praise' | 'question';
  text: string;
  dueOn?: string;
  keeper?: string;
  demo?: string;
  links?: readonly LinkTold[];
  /** Where it ended up without being linked; what is linked is processed. */
  sorted?: 'processed' | 'archived';
  /** Days ago that it was linked and sorted; the same day unless said. */
  read?: number;
};

/** What somebody said, written down, linked and sorted. */
export function heard(all: readonly HeardTold[], name: string): Told[] {
  return all.flatMap((one, at) => {
    const keep = one.keep ?? `$${name}-${at}`;
    const { ago, by, links = [], sorted, read = ago, text, kind, ...rest } = one;
    const { keep: _keep, ...said } = rest;
    const steps = [
      act(ago, by, 'feedback.capture', { product: '$product', text, ...(kind ? { kind } : {}), ...said }, { keep }),
    ];
    for (const link of links) steps.push(act(read, link.by ?? 'ana', 'insight.link', passage(keep, text, link)));
    const state = sorted ?? (links.length > 0 ? 'processed' : undefined);
    if (state) steps.push(act(read, links[0]?.by ?? 'ana', 'feedback.sort', { feedback: [keep], state }));
    return steps;
  });
}

function passage(feedback: string, text: string, { feature, quote, against, importance = 1 }: LinkTold) {
  const at = text.indexOf(quote);
  if (at < 0) throw new Error(`The sample quotes “${quote}”, which was not said.`);
  const startAt = Array.from(text.slice(0, at)).length;
  const endAt = startAt + Array.from(quote).length;
  return { feedback, feature, startAt, endAt, stance: against ? 'contradicts' : 'supports', importance };
}
