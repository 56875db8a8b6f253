/** Where on the page of a feature a finding about it is settled, and what leads there. */
const places: Record<string, { says: string; place: string }> = {
  'promise-without-stories': { says: 'Plan stories', place: 'knot-how' },
  'feature-scope-moved': { says: 'See the stories', place: 'knot-how' },
  'feature-without-evidence': { says: 'See the evidence', place: 'knot-why' },
  'claim-unsupported': { says: 'See the claims', place: 'knot-say' },
  'objecting-stakeholder': { says: 'See where they stand', place: 'decision-title' },
  'outcome-not-measured': { says: 'Say what came of it', place: 'decision-title' },
};

/** The place of the page that settles a finding of this kind; nothing where it is settled elsewhere. */
export function settledAt(kind: string): { says: string; place: string } | undefined {
  return Object.hasOwn(places, kind) ? places[kind] : undefined;
}

/** Brings a part of the page into sight, and the focus to the first thing that can be done there. */
export function goToPart(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: id.startsWith('knot-') || id.endsWith('-title') ? 'start' : 'center' });
  part?.closest('section, li')?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
}
