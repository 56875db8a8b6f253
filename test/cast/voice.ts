import type { HiddenStage, Stage } from './hand-over.ts';

/** Two customers, a complaint that is open, and one that was resolved. */
export async function tellVoice({ act, keep }: Stage): Promise<void> {
  keep(
    '$halden',
    await act('sales', 'customer.add', {
      product: '$field',
      name: 'Halden Lifts',
      segment: 'Lifts',
      revenue: 24000,
      currency: 'EUR',
      renewsOn: '2027-02-01',
      keeper: '$sol',
    }),
  );
  keep('$kerner', await act('sales', 'customer.add', { product: '$field', name: 'Kerner Facility' }));
  keep(
    '$signature',
    await act('support', 'feedback.capture', {
      product: '$field',
      text: 'The sign button has moved again. My people sign the wrong report.',
      kind: 'complaint',
      who: 'Henrik',
      customer: 'Halden Lifts',
      email: 'henrik@halden.example',
      source: 'mail',
      dueOn: '2026-11-20',
    }),
  );
  keep(
    '$moved',
    await act('support', 'feedback.capture', {
      product: '$field',
      text: 'I was billed twice for October.',
      kind: 'complaint',
      customer: 'Halden Lifts',
    }),
  );
  await act('support', 'feedback.resolve', { feedback: '$moved', resolution: 'Paid back.', seen: { $moved: 1 } });
}

/** A customer that the cast must never see. */
export async function hideVoice({ act, keep, of }: HiddenStage): Promise<void> {
  keep('customer', await act('customer.add', { product: of('product'), name: 'hidden customer of its own' }));
}
