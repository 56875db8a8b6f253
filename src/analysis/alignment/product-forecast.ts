import type { OpenStory } from '#analysis/forecast/completion-order';
import type { FeatureForecast, OrderForecast } from '#analysis/forecast/forecast-order';
import type { TeamQuestion } from '#analysis/forecast/forecast-team';
import type { FinishedItem, ScopeChange } from '#analysis/forecast/history';
import { datesToAsk, type TeamSays, whenAllFinish } from '#analysis/forecast/several-teams';
import { type CivilDate, daysBetween } from '#lib/civil-date';
import { type OpenPromise, type PromisedForecast, withPromises } from './promised-forecast.ts';

/** A product's stories, history and promises, as its forecasts see them on a day. */
export type ProductWork = {
  today: CivilDate;
  /** In the order of the backlog. */
  open: readonly (OpenStory & { team: string })[];
  finished: readonly (FinishedItem & { team: string })[];
  features: readonly { id: string; done: number }[];
  promises: readonly OpenPromise[];
  scope: readonly (ScopeChange & { team: string })[];
  scopeSince: CivilDate | null;
};

/** Growth is taken into account once it has been recorded for so many days; before, it is said to be unknown. */
const scopeDays = 35;

/** The question to ask of each team with open stories of a feature; `seedOf` makes the same answer come of the same work. */
export function teamQuestions(work: ProductWork, seedOf: (team: string) => number): Map<string, TeamQuestion> {
  const { today } = work;
  const teamsOf = teamsByFeature(work);
  const recorded = work.scopeSince !== null && daysBetween(work.scopeSince, today) >= scopeDays;
  const questions = new Map<string, TeamQuestion>();
  for (const team of new Set(work.open.map((story) => story.team))) {
    const features = work.features.filter(({ id }) => teamsOf.get(id)?.has(team));
    if (features.length === 0) continue;
    const mine = <T extends { team: string }>(rows: readonly T[]) => rows.filter((row) => row.team === team);
    questions.set(team, {
      today,
      seed: seedOf(team),
      backlog: mine(work.open).map(({ id, featureId, started, createdOn = null }) => ({
        id,
        featureId,
        started,
        createdOn,
      })),
      finished: mine(work.finished).map(({ finishedOn, createdOn = null, startedOn = null }) => ({
        finishedOn,
        createdOn,
        startedOn,
      })),
      scope: recorded ? mine(work.scope).map(({ on, stories }) => ({ on, stories })) : null,
      features: features.map(({ id, done }) => {
        const promised = work.promises.filter((promise) => promise.featureId === id).map(({ dueOn }) => dueOn);
        const several = (teamsOf.get(id)?.size ?? 0) > 1;
        return {
          id,
          doneStories: done,
          dates: [...new Set([...(several ? datesToAsk(today) : []), ...promised])].sort(),
        };
      }),
    });
  }
  return questions;
}

/** The forecast of every feature of the product, from what each team's question was answered. */
export function productForecasts(work: ProductWork, answers: ReadonlyMap<string, OrderForecast>): PromisedForecast[] {
  const teamsOf = teamsByFeature(work);
  const said = new Map(
    [...answers].map(([team, answer]) => [team, new Map(answer.features.map((one) => [one.featureId, one]))]),
  );
  return work.features.map(({ id, done }) => {
    const teams = [...(teamsOf.get(id) ?? [])].sort();
    const says = teams.flatMap((team): TeamSays[] => {
      const forecast = said.get(team)?.get(id);
      return forecast ? [{ team, forecast }] : [];
    });
    const none: FeatureForecast = { kind: done > 0 ? 'done' : 'no-stories', featureId: id };
    return withPromises(
      whenAllFinish(says) ?? none,
      teams,
      work.promises.filter((promise) => promise.featureId === id),
    );
  });
}

function teamsByFeature({ open }: ProductWork): Map<string, Set<string>> {
  const teams = new Map<string, Set<string>>();
  for (const { featureId, team } of open)
    if (featureId !== null) teams.set(featureId, (teams.get(featureId) ?? new Set()).add(team));
  return teams;
}
