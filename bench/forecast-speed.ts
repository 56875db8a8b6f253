import type { OpenStory } from '#analysis/forecast/completion-order';
import { forecastOrder } from '#analysis/forecast/forecast-order';
import { historyFromDays } from '#analysis/forecast/history';
import { addDays } from '#lib/civil-date';
import { makeRandom } from '#lib/random';

/** CPU of a forecast of 500 ordered stories in 50 features, 10,000 trials, for a fast, a middling and a slow team. */
const TODAY = '2026-11-22';
const STORIES = 500;

function backlog(): OpenStory[] {
  return Array.from({ length: STORIES }, (_, at) => ({
    id: `story-${at}`,
    featureId: `feature-${Math.floor(at / 10)}`,
    started: at < 6,
  }));
}

function history(perWeek: number) {
  const random = makeRandom(1);
  const days = Array.from({ length: 104 * 5 }, (_, at) => ({
    on: addDays('2024-11-18', Math.floor(at / 5) * 7 + (at % 5)),
    count: Math.floor((random.unit() * 2 * perWeek) / 5 + random.unit()),
  }));
  const scope = days.map(({ on }) => ({ on, stories: random.unit() < perWeek / 50 ? 1 : 0 }));
  return historyFromDays(days, scope, TODAY);
}

const features = Array.from({ length: 50 }, (_, at) => ({
  id: `feature-${at}`,
  doneStories: 0,
  dates: ['2027-06-30'],
}));
console.log(`${STORIES} stories, ${features.length} features, 10,000 trials: CPU ms, first run / median of 9 / worst`);
for (const perWeek of [40, 10, 3, 1]) {
  const past = history(perWeek);
  const times: number[] = [];
  for (let run = 0; run < 10; run++) {
    const before = process.cpuUsage();
    forecastOrder({ today: TODAY, seed: run, history: past, backlog: backlog(), features, stories: true });
    const used = process.cpuUsage(before);
    times.push((used.user + used.system) / 1000);
  }
  const warm = times.slice(1).sort((a, b) => a - b);
  const shown = [times[0], warm[4], warm[8]].map((ms) => (ms ?? 0).toFixed(0).padStart(5)).join(' /');
  console.log(`${String(perWeek).padStart(3)} finished a week  ${shown}`);
}
