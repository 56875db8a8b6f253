import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Account } from '#store/embedded/account';
import { bareEnv } from '#test/bare-env';

const lineShape = z.object({
  open: z.object({ url: z.string(), says: z.string(), mode: z.string(), folder: z.string().nullable() }).optional(),
  closed: z.boolean().optional(),
  info: z.string().optional(),
  warn: z.string().optional(),
  error: z.string().optional(),
});

/** A spawned app: its store once open, everything it logged, and how it ended. */
export type App = {
  child: ChildProcess;
  opened: Promise<{ url: string; says: string; folder: string | null }>;
  log: string[];
  /** Resolves when the log holds words that match. */
  logged(words: RegExp): Promise<void>;
  ended: Promise<{ code: number | null; stderr: string }>;
};

/** How an app is started: from which tree of files and as whom. */
export type AppOptions = { root?: string; node?: string; account?: Account; env?: Record<string, string> };

/** Starts the small app of `children/serve.ts` on a data folder. */
export function startApp(dataFolder: string, options: AppOptions = {}): App {
  const root = options.root ?? join(import.meta.dirname, '../..');
  const child = spawn(options.node ?? process.execPath, [join(root, 'test/stores/children/serve.ts'), dataFolder], {
    cwd: '/',
    env: { ...bareEnv, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.account ? { uid: options.account.uid, gid: options.account.gid } : {}),
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const log: string[] = [];
  const waiting: { words: RegExp; resolve: () => void }[] = [];
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, stderr }));
  const opened = new Promise<{ url: string; says: string; folder: string | null }>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = lineShape.parse(JSON.parse(text));
      if (line.open) resolve(line.open);
      log.push(text);
      for (const { words, resolve: go } of waiting) if (words.test(text)) go();
    });
    ended.then(({ code, stderr: said }) => reject(new Error(`the app ended with ${code}: ${said} ${log.join('\n')}`)));
  });
  opened.catch(() => undefined);
  const logged = (words: RegExp) =>
    new Promise<void>((resolve) => {
      if (log.some((text) => words.test(text))) resolve();
      else waiting.push({ words, resolve });
    });
  return { child, opened, log, logged, ended };
}

/** A folder of its own under /tmp, where every user may enter, whatever TMPDIR says. */
export function makeFolder(): string {
  return mkdtempSync('/tmp/throughline-store-');
}
