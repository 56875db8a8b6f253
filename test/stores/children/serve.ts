import { openStore } from '#store/open';
import { StartRefused } from '#store/refused';

/** An app reduced to its store: says when it is open, closes on SIGTERM, and ends as the real one does when refused. */
const log = {
  info: (says: string) => tell({ info: says }),
  warn: (says: string) => tell({ warn: says }),
  error: (says: string) => tell({ error: says }),
};

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

try {
  const store = await openStore(
    { databaseUrl: process.env.DATABASE_URL ?? null, dataFolder: process.argv[2] ?? '' },
    log,
  );
  const keepAlive = setInterval(() => undefined, 60_000);
  process.once('SIGTERM', async () => {
    await store.close();
    tell({ closed: true });
    clearInterval(keepAlive);
  });
  tell({ open: store });
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
