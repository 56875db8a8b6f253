import { unfoldAround } from '../../parts/phone-fold.tsx';

/** Where on the page of a feature a finding about it is settled, and what leads there. */
const places: Record<string, { says: string; place: string }> = {
  'promise-without-stories': { says: 'Plan stories', place: 'knot-how' },
  'feature-scope-moved': { says: 'Decide anew', place: 'decided' },
  'feature-without-evidence': { says: 'See the evidence', place: 'knot-why' },
  'claim-unsupported': { says: 'See the claims', place: 'knot-say' },
  'objecting-stakeholder': { says: 'See where they stand', place: 'stakeholders' },
  'outcome-not-measured': { says: 'Say what came of it', place: 'outcome' },
};

/** The place of the page that settles a finding of this kind; nothing where it is settled elsewhere. */
export function settledAt(kind: string): { says: string; place: string } | undefined {
  return Object.hasOwn(places, kind) ? places[kind] : undefined;
}

/** Brings a part of the page into sight and gives it the focus; a question that asks the reader then takes the answer. */
export function goToPart(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  unfoldAround(part);
  part.scrollIntoView({ block: part.offsetHeight > innerHeight / 2 ? 'start' : 'center' });
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
