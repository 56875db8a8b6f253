import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { emptyReport, hasPart, type ImportReport } from '#domain/import';
import { ref, seen } from '#domain/shapes';
import { nothingYet } from '#importers/issues/existing';
import { heardByNow } from '#importers/not-yet';
import { type Planned, planAgain } from '#importers/plan-again';
import {
  backlogRecords,
  companiesIn,
  feedbackRecords,
  historyRecords,
  type Making,
  type Unlinked,
} from '#importers/records-of-plan';
import { reportOf } from '#importers/report';
import { refuse } from '#lib/problem';
import { customersNamed } from '#store/customers';
import { importFile } from '#store/import-files';
import { featureTitles, outsideIds } from '#store/imports';
import { type AheadExport, knownNow, makeExport, readExportAgain } from './run-export.ts';
import { type AheadIssues, existingNow, makeIssues, readAgain } from './run-issues.ts';

type Ahead =
  | { planned: Planned; newCustomers: number }
  | { issues: AheadIssues }
  | { own: AheadExport }
  | { failed: string }
  | { ended: true };

/** Carried out by the program once an import was begun; everything in one transaction, so that it is there wholly or not at all. */
export const runImport = define({
  name: 'import.run',
  says: 'Make the records of an import that waits',
  input: z.strictObject({ import: ref('import'), seen: seen() }),
  output: z.object({ state: z.string(), made: z.number(), same: z.number(), refused: z.number() }),
  right: 'self',
  proposable: false,
  undo: 'none',
  guard: { judges: ['import'] },
  orders: true,
  bulk: true,
  ahead: async (read, input): Promise<Ahead> => {
    const row = await read.one('import', input.import);
    if (row?.state !== 'waiting') return { ended: true };
    const file = await importFile(read, row.fileId);
    if (!file) return { failed: 'The file is no longer here. Upload it again.' };
    if (row.kind === 'issues') return { issues: await readAgain(read, row, file.bytes) };
    const { kind } = row;
    if (kind === 'export') return { own: await readExportAgain(read, row, file.bytes) };
    const again = await planAgain(file.bytes, { ...row, kind }, await outsideIds(read, row.productId, kind));
    if ('failed' in again) return again;
    const companies = companiesOf(again.planned);
    return { ...again, newCustomers: companies.length - (await customersNamed(read, row.productId, companies)).size };
  },
  draws: (_input, ahead) => {
    if ('issues' in ahead) return counted(ahead.issues.draws);
    if ('own' in ahead) return ahead.own.draws;
    if (!('planned' in ahead) || ahead.planned.plan.rows.length === 0) return {};
    const { planned, newCustomers } = ahead;
    return counted({ [planned.kind === 'feedback' ? 'V' : 'S']: planned.plan.rows.length, C: newCustomers });
  },
  load: async (read, input, found, _actor, ahead) => {
    const row = found.get('import', input.import);
    // Another import may have ended since the plan was made; the list's lock keeps further ones out.
    const taken = 'planned' in ahead ? await outsideIds(read, row.productId, ahead.planned.kind) : new Set<string>();
    const existing = 'issues' in ahead ? await existingNow(read, row) : nothingYet;
    const known = 'own' in ahead ? await knownNow(read, row, ahead.own.file) : undefined;
    const companies = 'planned' in ahead ? companiesOf(ahead.planned) : [];
    return {
      ahead,
      taken,
      existing,
      known,
      features: row.kind === 'backlog' ? await featureTitles(read, row.productId) : [],
      customers: await customersNamed(read, row.productId, companies),
    };
  },
  decide: ({ found, ahead, taken, existing, known, features, customers }, input, ctx) => {
    const row = found.get('import', input.import);
    if (!hasPart(row, ctx.actor)) return refuse('not-allowed', 'You have no role in this product.');
    if (row.startedBy !== ctx.actor.member)
      return refuse('not-allowed', 'An import is carried out for whoever began it.');
    if (row.state !== 'waiting' || 'ended' in ahead)
      return refuse('invalid', `This import is ${row.state} already.`, 'import');
    const ending = (set: {
      state: 'done' | 'refused';
      made: number;
      same: number;
      refused: number;
      report: ImportReport;
    }) => {
      const { report: _, ...output } = set;
      return { last: { op: 'update', kind: 'import', id: row.id, set } satisfies Change, output };
    };
    if ('failed' in ahead) {
      const report = { ...emptyReport, failed: ahead.failed };
      const { last, output } = ending({ state: 'refused', made: 0, same: 0, refused: 0, report });
      return { changes: [last], output };
    }
    if ('issues' in ahead) {
      const qualifies = ctx.decides('qualify');
      const made = makeIssues(ahead.issues, existing, row, { ...ctx, qualifies });
      const { make, same, refused } = made.plan;
      const { last, output } = ending({ state: 'done', made: make, same, refused, report: made.report });
      return { changes: [...made.changes, last], output };
    }
    if ('own' in ahead) {
      if (!known) throw new Error('What is here was read for an export.');
      const { changes, plan } = makeExport(ahead.own, known, row, ctx.short);
      const { make, same, report } = plan;
      const { last, output } = ending({ state: 'done', made: make, same, refused: report.refused, report });
      return { changes: [...changes, last], output };
    }
    const planned = byNow(ahead.planned, ctx.today);
    const { plan, team } = planned;
    const making: Making = {
      import: row.id,
      product: row.productId,
      team,
      today: ctx.today,
      id: ctx.id,
      short: ctx.short,
      left: ctx.left,
      features,
      customers,
    };
    const { changes, rows, unlinked } = recordsOf(planned, taken, making);
    const report = reportOf(plan);
    const same = plan.same + plan.rows.length - rows;
    const whole = { ...report, make: rows, same, ...(unlinked && unlinked.rows > 0 ? { unlinked } : {}) };
    const { last, output } = ending({ state: 'done', made: rows, same, refused: plan.refused, report: whole });
    return { changes: [...changes, last], output };
  },
  examples: [
    { says: 'What the owner began', as: 'po', input: { import: '$waiting', seen: { $waiting: 1 } } },
    {
      says: 'Only for whoever began it',
      as: 'pm',
      input: { import: '$waiting', seen: { $waiting: 1 } },
      gives: 'not-allowed',
    },
    { says: 'It has ended', as: 'po', input: { import: '$imported', seen: { $imported: 2 } }, gives: 'invalid' },
  ],
});

const counted = (draws: Record<string, number>) =>
  Object.fromEntries(Object.entries(draws).filter(([, count]) => count > 0));

const companiesOf = (planned: Planned) => (planned.kind === 'feedback' ? companiesIn(planned.plan.rows) : []);

const byNow = (planned: Planned, today: string): Planned =>
  planned.kind === 'feedback' ? { ...planned, plan: heardByNow(planned.plan, today) } : planned;

function recordsOf(
  planned: Planned,
  taken: ReadonlySet<string>,
  making: Making,
): { changes: Change[]; rows: number; unlinked?: Unlinked } {
  const fresh = <R extends { externalId: string }>(rows: readonly R[]) =>
    rows.filter((row) => !taken.has(row.externalId));
  if (planned.kind === 'backlog') {
    const rows = fresh(planned.plan.rows);
    return { ...backlogRecords(rows, making), rows: rows.length };
  }
  if (planned.kind === 'history') {
    const rows = fresh(planned.plan.rows);
    return { changes: historyRecords(rows, making), rows: rows.length };
  }
  const rows = fresh(planned.plan.rows);
  return { changes: feedbackRecords(rows, making), rows: rows.length };
}
