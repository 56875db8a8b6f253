import type { Env } from '#catalogue/env';
import { tick } from '#readers/start';
import type { HiddenStage, Stage } from './hand-over.ts';

/** Brings the findings up to date; nothing is forecast here. */
const lookAround = (env: Env) =>
  tick({ ...env, runForecast: () => Promise.reject(new Error('The world forecasts nothing.')) });

/** An objective that nothing serves, which the manager can set aside, and a gap that they did. */
export async function tellAlign({ act, keep }: Stage, env: Env, names: Map<string, string>): Promise<void> {
  for (const name of ['$second', '$third'])
    keep(name, await act('pm', 'objective.add', { product: '$field', title: `${name.slice(1)} product in use` }));
  keep('$sample', await act('admin', 'sample.begin', {}));
  await lookAround(env);
  names.set('$lonely.key', `objective-without-features ${names.get('$second')}`);
  const key = `objective-without-features ${names.get('$third')}`;
  names.set('$waiting.key', key);
  names.set('$other.key', `objective-without-features ${names.get('$finished')}`);
  const why = 'It starts in the new year';
  keep('$aside', await act('pm', 'finding.setAside', { product: '$field', key, until: '2026-12-20', why }));
}

/** A finding set aside that the cast must never see. */
export async function hideAlign({ act, keep, of }: HiddenStage, env: Env): Promise<void> {
  const objective = await act('objective.add', { product: of('product'), title: 'hidden lonely objective' });
  await lookAround(env);
  const key = `objective-without-features ${objective.id}`;
  const until = '2026-12-20';
  keep('setAside', await act('finding.setAside', { product: of('product'), key, until, why: 'hidden reason' }));
}
