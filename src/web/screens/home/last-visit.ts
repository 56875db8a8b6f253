import { kept } from '../../shell/kept.ts';

/** Somebody who was away longer than this has left. */
const awayMs = 30 * 60_000;

type Visit = { last: string; left: string | null };

/** When this person left the product before this visit; null on the first one. Notes that they are here now. */
export function noteVisit(product: string, now: string): string | null {
  const place = kept(`throughline.visit.${product}`);
  const before = readVisit(place.read());
  const gone = before !== undefined && Date.parse(now) - Date.parse(before.last) > awayMs;
  const left = gone ? before.last : (before?.left ?? null);
  place.write(JSON.stringify({ last: now, left } satisfies Visit));
  return left;
}

function readVisit(text: string | undefined): Visit | undefined {
  try {
    const visit = JSON.parse(text ?? 'null') as Visit | null;
    return visit && Number.isFinite(Date.parse(visit.last)) ? visit : undefined;
  } catch {
    return undefined;
  }
}
