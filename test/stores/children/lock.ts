import { watch } from 'node:fs';
import { lockFolder } from '#store/lock';
import { StartRefused } from '#store/refused';

/** Waits for the starting sign, takes the folder's lock, says so and holds it until it is killed. */
const [folder = '', sign = ''] = process.argv.slice(2);

async function signGiven(): Promise<void> {
  if (sign === '') return;
  await new Promise<void>((resolve) => {
    const watcher = watch(sign, () => {
      watcher.close();
      resolve();
    });
    process.stdout.write('waiting\n');
  });
}

await signGiven();
try {
  await lockFolder(folder);
  process.stdout.write('held\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(error.message);
  process.exit(error.exitCode);
}
