import { startJobs } from '#jobs/queue';
import { openDatabase } from '#store/database';

/** A process that takes a job and never ends it. */
const url = process.argv[2] ?? '';
const hang = () => {
  process.send?.('at it');
  return new Promise<void>(() => undefined);
};
await startJobs({ db: openDatabase(url, 2).db, url, tasks: { hang } });
