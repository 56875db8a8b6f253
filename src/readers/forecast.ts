import { forecastPastPromise } from '#analysis/alignment/forecast-past-promise';
import { type ProductWork, productForecasts, teamQuestions } from '#analysis/alignment/product-forecast';
import { forecastPastDeadline } from '#analysis/alignment/rules/deadline';
import type { OrderForecast } from '#analysis/forecast/forecast-order';
import { civilDateIn } from '#domain/clock';
import { holders } from '#domain/rights';
import { sha256 } from '#lib/canonical';
import { dayNumber } from '#lib/civil-date';
import { noteProductDay, productDays, productsTouched } from '#store/cursors';
import type { Db } from '#store/database';
import { notifyDerived } from '#store/derived';
import { deadlines } from '#store/facts/deadlines';
import { datesSaidIn, newestIn } from '#store/facts/noticed';
import { forecastInput } from '#store/forecast-input';
import { writeFindings, writeForecasts } from '#store/forecast-write';
import { rulesOf } from '#store/rights';
import type { Reader, ReadersEnv, Stretch } from './reader.ts';

/** Keeps the forecasts of every product, and the findings about them, true to the diary and to the day. */
export const forecastReader: Reader = {
  name: 'forecast',
  async due(db, stretch) {
    return (await productsOfAnotherDay(db, stretch)).length > 0;
  },
  async take(db, env, stretch) {
    const touched = await productsTouched(db, stretch.workspace, stretch.from, stretch.upTo);
    const products = new Set([...touched, ...(await productsOfAnotherDay(db, stretch))]);
    for (const product of products) await forecastProduct(db, env, stretch, product);
  },
};

async function productsOfAnotherDay(db: Db, { workspace, now }: Stretch): Promise<string[]> {
  const products = await productDays(db, workspace);
  return products
    .filter(({ timeZone, day }) => day !== dayNumber(civilDateIn(timeZone, now)))
    .map(({ product }) => product);
}

async function forecastProduct(db: Db, env: ReadersEnv, stretch: Stretch, product: string): Promise<void> {
  const { workspace, upTo, now } = stretch;
  const rules = await rulesOf(db, workspace, product);
  if (!rules) return;
  const today = civilDateIn(rules.timeZone, now);
  const work: ProductWork = { today, ...(await forecastInput(db, workspace, product)) };
  const answers = await askTeams(env, work, product);
  await noteProductDay(db, workspace, product, dayNumber(today));
  if (!answers) return;

  const forecasts = productForecasts(work, answers);
  const of = { workspace, product, seq: upTo, today };
  const results = forecasts.map(({ featureId, ...result }) => ({
    feature: featureId,
    result: { featureId, ...result },
  }));
  if (await writeForecasts(db, of, results)) await notifyDerived(db, { workspace, product, topic: 'forecast' });

  const byFeature = new Map(forecasts.map((forecast) => [forecast.featureId, forecast]));
  const deciders = {
    launch: holders('launch', rules.mode, rules.table),
    promise: holders('promise', rules.mode, rules.table),
    order: holders('order', rules.mode, rules.table),
  };
  // A disagreement cannot be older than the date that is disagreed with; what is read late, such as a past that was played, is as old as that.
  const said = await datesSaidIn(db, { ...stretch, product });
  const noticed = (await newestIn(db, { ...stretch, product })) ?? now;
  const findings = work.promises.flatMap((promise) => {
    const forecast = byFeature.get(promise.featureId);
    const finding = forecast && forecastPastPromise(promise, forecast, deciders);
    return finding ? [{ ...finding, since: said.get(promise.id) ?? null }] : [];
  });
  const late = (await deadlines(db, { workspace, product, today })).flatMap((deadline) => {
    const finding = forecastPastDeadline(deadline, byFeature, deciders);
    return finding ? [{ ...finding, since: said.get(deadline.release) ?? null }] : [];
  });
  const where = { workspace, product, timeZone: rules.timeZone, noticed };
  const promised = await writeFindings(db, where, 'forecast-past-promise', findings);
  const dated = await writeFindings(db, where, 'forecast-past-deadline', late);
  if (promised || dated) await notifyDerived(db, { workspace, product, topic: 'finding' });
}

/** What each team's history says; undefined where it could not be computed: the last forecasts then stay, with the day they are of. */
async function askTeams(
  env: ReadersEnv,
  work: ProductWork,
  product: string,
): Promise<Map<string, OrderForecast> | undefined> {
  const answers = new Map<string, OrderForecast>();
  try {
    for (const [team, question] of teamQuestions(work, (team) => seedOf(product, team)))
      answers.set(team, await env.runForecast(question));
    return answers;
  } catch (error) {
    env.failed?.(error, `forecast of product ${product}`);
    return undefined;
  }
}

/** The same for the same team of the same product for ever, so that nothing flickers. */
function seedOf(product: string, team: string): number {
  return Number.parseInt(sha256(`${product} ${team}`).slice(0, 12), 16);
}
