import { startJobs } from '#jobs/queue';
import { runImports } from '#jobs/run-import';
import { makeEnv } from '#src/parts';
import { openDatabase } from '#store/database';

/** A process that does the jobs of imports, as the server does. */
const [url = '', now = ''] = process.argv.slice(2);
const database = openDatabase(url, 4);
const env = makeEnv(database, () => Date.parse(now));
await startJobs({ db: database.db, url, tasks: { import: runImports(env) } });
