import type { Asker } from './askers.ts';
import type { FieldsOf, Row } from './records.ts';

export type ReplyState = FieldsOf<'reply'>['state'];
export const replyStates = [
  'waiting',
  'queued',
  'sending',
  'sent',
  'by hand',
  'failed',
  'in doubt',
  'skipped',
] as const satisfies readonly ReplyState[];

/** States in which a person may still send it, mark it or skip it. */
export const openStates: readonly ReplyState[] = ['waiting', 'queued', 'failed', 'in doubt'];
/** States in which the person has been told, as far as anybody knows. */
export const toldStates: readonly ReplyState[] = ['sent', 'by hand'];

/** True once there is something to tell of: its feature has shipped, or its release was launched with it. */
export function isOut(
  { featureId, releaseId }: Pick<Row<'reply'>, 'featureId' | 'releaseId'>,
  features: readonly Pick<Row<'feature'>, 'id' | 'stage' | 'releaseId'>[],
  releases: readonly Pick<Row<'release'>, 'id' | 'state'>[],
): boolean {
  const feature = features.find(({ id }) => id === featureId);
  if (feature && (feature.stage === 'shipped' || feature.stage === 'measured')) return true;
  // What a launch left behind has left its release since the reply was written.
  if (feature && feature.releaseId !== releaseId) return false;
  return releases.some(({ id, state }) => id === releaseId && state === 'launched');
}

const minuteMs = 60_000;
/** How long each failed hand-over waits for the next: together a day and a half. */
const waits = [1, 2, 5, 15, 30, 60, 120, 240, 480, 600, 600].map((minutes) => minutes * minuteMs);

/** When a mail that could not be handed over for the `tries`-th time is tried again; undefined once it is given up. */
export function nextTry(tries: number, now: string): string | undefined {
  const wait = waits[tries - 1];
  return wait === undefined ? undefined : new Date(Date.parse(now) + wait).toISOString();
}

const longestQuote = 600;

/** What somebody who asked is told, for the sender to go over. */
export function draftReply(
  asker: Pick<Asker, 'name' | 'words'>,
  feature: string,
  product: string,
  sender: string,
): { subject: string; text: string } {
  const quotes = asker.words.slice(0, 3).map(({ quote }) => `  “${shorten(quote)}”`);
  const lines = [
    asker.name ? `Hello ${asker.name},` : 'Hello,',
    '',
    ...(quotes.length > 0
      ? ['you told us:', '', ...quotes, '', `${feature} is now part of ${product}.`]
      : [`you asked for “${feature}”. It is now part of ${product}.`]),
    '',
    'Thank you for telling us. If it does not do what you need, just answer this mail.',
    '',
    sender,
  ];
  return { subject: `${feature}: it is here`, text: lines.join('\n') };
}

function shorten(quote: string): string {
  const points = Array.from(quote.replace(/\s*\n\s*/g, ' '));
  return points.length <= longestQuote ? points.join('') : `${points.slice(0, longestQuote).join('')} …`;
}
