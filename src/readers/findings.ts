import { findingsOf, type Rule, type RuleContext } from '#analysis/alignment/finding';
import { rules } from '#analysis/alignment/rules/all';
import { civilDateIn } from '#domain/clock';
import { holders } from '#domain/rights';
import { dayNumber } from '#lib/civil-date';
import { kindsTouched, noteProductDay, productDays } from '#store/cursors';
import type { Db } from '#store/database';
import { notifyDerived } from '#store/derived';
import { featureEvidence, lonelyObjectives, objections, unmeasured } from '#store/facts/evidence';
import type { Facts, FactsOf } from '#store/facts/facts';
import { brokenClaims, openComplaints, openNotes, untold } from '#store/facts/launch';
import { newestIn } from '#store/facts/noticed';
import { staffing } from '#store/facts/people';
import { featureScopes, sprintScopes } from '#store/facts/scope';
import { dueActions, openHandoffs, openQuestions, waitingProposals } from '#store/facts/waiting';
import { promisedWork, worksOutOfOrder, worksWithoutReason } from '#store/facts/work';
import { writeFindings } from '#store/forecast-write';
import { rulesOf } from '#store/rights';
import type { Reader, Stretch } from './reader.ts';

type Watch = {
  kind: string;
  reads: readonly string[];
  look: (db: Db, of: FactsOf, context: RuleContext) => ReturnType<typeof found>;
};

const found = async <F>(rule: Rule<F>, facts: Promise<F[]>, context: RuleContext) =>
  findingsOf(rule, await facts, context);
const watch = <F>(rule: Rule<F>, facts: Facts<F>): Watch => ({
  kind: rule.kind,
  reads: rule.reads,
  look: (db, of, context) => found(rule, facts(db, of), context),
});

/** Each rule with the facts it looks at. */
const watched: readonly Watch[] = [
  watch(rules.workWithoutReason, worksWithoutReason),
  watch(rules.workOutOfOrder, worksOutOfOrder),
  watch(rules.promiseWithoutStories, promisedWork),
  watch(rules.sprintScopeMoved, sprintScopes),
  watch(rules.sprintOverFull, sprintScopes),
  watch(rules.featureScopeMoved, featureScopes),
  watch(rules.questionWaiting, openQuestions),
  watch(rules.proposalWaiting, waitingProposals),
  watch(rules.handoffStuck, openHandoffs),
  watch(rules.actionOverdue, dueActions),
  watch(rules.featureWithoutEvidence, featureEvidence),
  watch(rules.objectingStakeholder, objections),
  watch(rules.objectiveWithoutFeatures, lonelyObjectives),
  watch(rules.outcomeNotMeasured, unmeasured),
  watch(rules.claimUnsupported, brokenClaims),
  watch(rules.noteUnmended, openNotes),
  watch(rules.askerNotTold, untold),
  watch(rules.complaintUnanswered, openComplaints),
  watch(rules.dutyUncovered, staffing),
];
/** Who decides what is settled anew with the table of rights and the people, whatever a rule looks at. */
const always: readonly string[] = ['right', 'product'];
const days = 'finding';

/** Keeps the findings of every product true to the diary and to the day: after a change, those rules look again that read what changed. */
export const findingsReader: Reader = {
  name: 'findings',
  async due(db, stretch) {
    return (await productsOfAnotherDay(db, stretch)).length > 0;
  },
  async take(db, _env, stretch) {
    const touched = await kindsTouched(db, stretch.workspace, stretch.from, stretch.upTo);
    const anew = new Set(await productsOfAnotherDay(db, stretch));
    for (const product of new Set([...touched.keys(), ...anew]))
      await lookAt(db, stretch, product, anew.has(product) ? undefined : touched.get(product));
  },
};

async function productsOfAnotherDay(db: Db, { workspace, now }: Stretch): Promise<string[]> {
  const products = await productDays(db, workspace, days);
  return products
    .filter(({ timeZone, day }) => day !== dayNumber(civilDateIn(timeZone, now)))
    .map(({ product }) => product);
}

/** `changed`: the kinds of record that changed; undefined where every rule is to look. */
async function lookAt(
  db: Db,
  stretch: Stretch,
  product: string,
  changed: ReadonlySet<string> | undefined,
): Promise<void> {
  const { workspace, now } = stretch;
  const table = await rulesOf(db, workspace, product);
  if (!table) return;
  const today = civilDateIn(table.timeZone, now);
  const noticed = (await newestIn(db, { ...stretch, product })) ?? now;
  const of = { workspace, product, timeZone: table.timeZone, noticed };
  const context: RuleContext = { product, today, holders: (decision) => holders(decision, table.mode, table.table) };
  const all = changed === undefined || always.some((kind) => changed.has(kind));
  let differs = false;
  for (const { kind, reads, look } of watched) {
    if (!all && !reads.some((one) => changed.has(one))) continue;
    const findings = await look(db, { workspace, product, today }, context);
    if (await writeFindings(db, of, kind, findings)) differs = true;
  }
  if (changed === undefined) await noteProductDay(db, workspace, product, dayNumber(today), days);
  if (differs) await notifyDerived(db, { workspace, product, topic: 'finding' });
}
