import type { FeedbackValues } from './csv/kind-feedback.ts';
import type { Plan } from './csv/plan.ts';
import { problemList } from './csv/problem-list.ts';

/** The plan of feedback with no day of it still to come: such a row comes in as heard today, and says so. */
export function heardByNow(plan: Plan<FeedbackValues>, today: string): Plan<FeedbackValues> {
  const problems = problemList(plan.problems);
  const rows = plan.rows.map((planned) => {
    const { row, line, values } = planned;
    if (values.receivedOn === null || values.receivedOn <= today) return planned;
    const message = `${values.receivedOn} has not come yet; it comes in as heard today, ${today}.`;
    problems.add({ row, line, field: 'receivedOn', message, kept: true });
    return { ...planned, values: { ...values, receivedOn: today } };
  });
  return { ...plan, rows, problems: problems.done() };
}
