import type { HiddenStage, Stage } from './hand-over.ts';

/** An objective with its numbers and money, and features on their way from idea to outcome. */
export async function tellDecide({ act, keep }: Stage): Promise<void> {
  keep(
    '$finished',
    await act('pm', 'objective.add', {
      product: '$field',
      title: 'Inspections finished on site',
      why: 'A second visit costs more than the first.',
      startsOn: '2026-10-01',
      endsOn: '2026-12-31',
      keeper: '$ana',
    }),
  );
  keep('$onSite', await keyResult('$finished', 'Finished on the first visit', 61, 85));
  const said = { value: 66, confidence: 'at risk', note: 'Basements', seen: { $onSite: 1 } };
  keep('$onSiteSaid', await act('po', 'checkIn.say', { keyResult: '$onSite', ...said }));
  keep('$missed', await act('pm', 'objective.add', { product: '$field', title: 'Ten pilots by summer' }));
  keep('$missedResult', await keyResult('$missed', 'Pilots', 0, 10));
  await act('pm', 'checkIn.say', {
    keyResult: '$missedResult',
    value: 4,
    confidence: 'off track',
    seen: { $missedResult: 1 },
  });
  await act('pm', 'objective.close', { objective: '$missed', as: 'missed', seen: { $missed: 1 } });
  keep(
    '$devices',
    await act('pm', 'budget.add', {
      product: '$field',
      title: 'Devices to test on',
      objective: '$finished',
      planned: 80_000,
      committed: 40_000,
      spent: 21_000,
      currency: 'EUR',
    }),
  );

  keep('$signing', await act('pm', 'feature.raise', { product: '$field', title: 'Sign on the phone' }));
  keep('$signingScore', await score('$signing', 300, 2));
  const asked = await act('pm', 'feasibility.ask', { feature: '$signing', question: 'Can a finger sign?' });
  keep('$canSign', asked);
  keep(
    '$canShare',
    await act('pm', 'feasibility.ask', { feature: '$signing', question: 'Can the signed report be shared at once?' }),
  );
  const answer = { verdict: 'feasible', effort: 2, seen: { $canShare: 1 } };
  await act('team', 'feasibility.answer', { feasibility: '$canShare', ...answer });
  keep('$stellaOnSigning', await act('pm', 'position.ask', { feature: '$signing', member: '$stella' }));
  for (const [name, title] of [
    ['$tenants', 'A link for tenants'],
    ['$exports', 'Export to spreadsheets'],
  ] as const) {
    keep(name, await act('pm', 'feature.raise', { product: '$field', title }));
    await act('pm', 'feature.commit', {
      feature: name,
      scopeIn: 'The smallest thing that helps',
      windowStart: '2026-09-01',
      windowEnd: '2026-10-30',
      seen: { [name]: 1 },
    });
    await act('pm', 'feature.move', { feature: name, stage: 'shipped', seen: { [name]: 2 } });
  }
  const measured = { text: 'Used by 12 companies', met: 'partly', seen: { $exports: 3 } };
  keep('$exportsUsed', await act('pm', 'feature.measure', { feature: '$exports', ...measured }));

  function keyResult(objective: string, title: string, start: number, target: number) {
    return act('pm', 'keyResult.add', { objective, title, unit: '%', start, target });
  }
  function score(feature: string, reach: number, impact: number) {
    return act('pm', 'feature.score', { feature, reach, impact, confidence: 0.8, effort: 2 });
  }
}

/** A strategy and a decision that the cast must never see. */
export async function hideDecide({ act, keep, of }: HiddenStage): Promise<void> {
  const product = of('product');
  const objective = keep('objective', await act('objective.add', { product, title: 'hidden objective' }));
  const keyResult = keep(
    'keyResult',
    await act('keyResult.add', { objective, title: 'hidden result', start: 0, target: 7 }),
  );
  keep(
    'checkIn',
    await act('checkIn.say', { keyResult, value: 0, confidence: 'at risk', note: 'hidden', seen: { [keyResult]: 1 } }),
  );
  const money = { planned: 77, committed: 0, spent: 0, currency: 'XXX' };
  keep('budgetLine', await act('budget.add', { product, title: 'hidden money', objective, ...money }));
  const raised = await act('feature.raise', { product, title: 'hidden shipped feature' });
  const feature = String(raised.id);
  keep('score', await act('feature.score', { feature, reach: 7, impact: 1, confidence: 1, effort: 7, note: 'hidden' }));
  keep('feasibility', await act('feasibility.ask', { feature, question: 'hidden question' }));
  keep('position', await act('position.ask', { feature, name: 'hidden stakeholder' }));
  await act('feature.commit', {
    feature,
    scopeIn: 'hidden',
    windowStart: '2026-11-02',
    windowEnd: '2026-12-18',
    seen: { [feature]: 1 },
  });
  await act('feature.move', { feature, stage: 'shipped', seen: { [feature]: 2 } });
  keep(
    'outcome',
    await act('feature.measure', { feature, text: 'hidden outcome', met: 'met', seen: { [feature]: 3 } }),
  );
}
