import { migrate } from '#store/migrate';

/** Migrates a database and says which files it applied itself. */
const [url = '', folder = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await migrate(url, folder)));
