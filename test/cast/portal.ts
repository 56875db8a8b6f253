import type { HiddenStage, Stage } from './hand-over.ts';

/** A feature that the public wishes for, and one that shipped, with those who asked for it and what they will be told. */
export async function tellPortal({ act, keep }: Stage): Promise<void> {
  keep('$dictation', await act('pm', 'feature.raise', { product: '$field', title: 'Voice input (internal name)' }));
  const words = { publicTitle: 'Dictate a report', was: { publicTitle: null } };
  await act('pm', 'portal.publish', { feature: '$dictation', ...words });
  keep('$wish', await act('support', 'vote.cast', { feature: '$dictation', visitor: 'Nora' }));
  keep('$quiet', await act('support', 'portal.mute', { product: '$field', email: 'quiet@kerner.example' }));

  const drawings = await act('pm', 'feature.raise', { product: '$field', title: 'Draw on a plan' });
  keep('$drawings', drawings);
  const window = { windowStart: '2026-09-01', windowEnd: '2026-10-30' };
  const commit = { scopeIn: 'Lines and arrows', ...window, seen: { $drawings: 1 } };
  await act('pm', 'feature.commit', { feature: '$drawings', ...commit });
  await act('pm', 'feature.move', { feature: '$drawings', stage: 'shipped', seen: { $drawings: 2 } });
  for (const who of ['Tilda', 'Ulf', 'Vera']) {
    const name = `$wordsOf${who}`;
    const text = `${who} here: let me draw on the plan, words do not do.`;
    keep(name, await act('support', 'feedback.capture', { product: '$field', text, who, customer: 'Lund Lifts' }));
    const email = `${who.toLowerCase()}@lund.example`;
    const known = who !== 'Vera';
    if (known) await act('support', 'portal.confirm', { feedback: name, email, was: { email: null } });
    const passage = { startAt: 0, endAt: 20, seen: { [name]: known ? 2 : 1 } };
    await act('support', 'insight.link', { feedback: name, feature: '$drawings', ...passage });
    const key = known ? `mail:${email}` : 'name:vera of lund lifts';
    const made = await act('pm', 'reply.prepare', { features: ['$drawings'], only: [`${drawings.id} ${key}`] });
    keep(`$replyTo${who}`, { id: String(made.replies?.[0]) });
  }
  await act('support', 'reply.send', { replies: ['$replyToUlf'], seen: { $replyToUlf: 1 } });
}

/** Public words, a wish, a reply and an address that the cast must never see. */
export async function hidePortal({ act, keep, of }: HiddenStage): Promise<void> {
  const feature = of('feature');
  await act('portal.publish', { feature, publicTitle: 'hidden title', was: { publicTitle: null } });
  keep('vote', await act('vote.cast', { feature, visitor: 'hidden' }));
  keep('optOut', await act('portal.mute', { product: of('product'), email: 'hidden@example.org' }));
  const made = await act('reply.prepare', { features: [feature] });
  keep('reply', { id: String(made.replies?.[0]) });
}
