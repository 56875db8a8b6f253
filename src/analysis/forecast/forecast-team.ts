import type { CivilDate } from '#lib/civil-date';
import { forecastOrder, type OrderForecast, type OrderQuestion } from './forecast-order.ts';
import { type FinishedItem, type ScopeChange, teamHistory } from './history.ts';

/** The question about a team's backlog with the plain rows its history is made of. */
export interface TeamQuestion extends Omit<OrderQuestion, 'history'> {
  readonly finished: readonly FinishedItem[];
  /** Changes of scope, or null where nobody records them. */
  readonly scope: readonly ScopeChange[] | null;
  /** Since when scope is recorded; null or absent when it always was. */
  readonly scopeSince?: CivilDate | null;
}

/** Forecasts a team's ordered backlog from its finished items. */
export function forecastTeam({ finished, scope, scopeSince = null, ...question }: TeamQuestion): OrderForecast {
  return forecastOrder({ ...question, history: teamHistory(finished, scope, question.today, scopeSince) });
}
