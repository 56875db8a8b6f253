import type { Clock } from '#domain/clock';
import type { Db } from '#store/database';
import type { AnyCommand, AnyQuery } from './define.ts';

/** What running a command needs from outside; made once in `main` and by the tests. */
export type Env = {
  db: Db;
  commands: Readonly<Record<string, AnyCommand>>;
  queries: Readonly<Record<string, AnyQuery>>;
  clock: Clock;
  newId: () => string;
  /** 256 random bits, base64url. */
  newSecret: () => string;
};
