import { parentPort } from 'node:worker_threads';
import { forecastTeam, type TeamQuestion } from '#analysis/forecast/forecast-team';

/** The thread that computes forecasts, one after the other, beside the thread that serves people. */
parentPort?.on('message', (question: TeamQuestion) => {
  try {
    parentPort?.postMessage({ answer: forecastTeam(question) });
  } catch (error) {
    parentPort?.postMessage({ refused: error instanceof Error ? error.message : String(error) });
  }
});
