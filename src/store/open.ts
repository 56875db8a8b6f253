import type { Config } from '#src/config';
import { openEmbedded } from './embedded/open.ts';
import { openExternal } from './external.ts';
import type { Log } from './refused.ts';

/** The PostgreSQL this process works with, ready to take connections. */
export type Store = {
  mode: 'embedded' | 'external';
  /** A connection string for `pg.Pool`; it stays the same while the store is open. */
  url: string;
  /** One line for people: which PostgreSQL runs and what it promises. */
  says: string;
  /** The folder that is ours alone while the store is open; null where `DATABASE_URL` lets several processes work together. */
  folder: string | null;
  /** Lets go in order: our own PostgreSQL stops and the folder is free for the next process. */
  close(): Promise<void>;
};

/** Opens the PostgreSQL of `DATABASE_URL`, or our own under the data folder, or refuses with what a person can do. */
export function openStore(config: Pick<Config, 'databaseUrl' | 'dataFolder'>, log: Log): Promise<Store> {
  return config.databaseUrl === null ? openEmbedded(config.dataFolder, log) : openExternal(config.databaseUrl, log);
}
