import type { FastifyBaseLogger, FastifyPluginAsync } from 'fastify';
import type { Env } from '#catalogue/env';
import type { RateWindow } from '#lib/rate-window';
import type { Accounts } from '#src/accounts/accounts';

/** What the HTTP door is built from; made once in `serve` and by the tests. */
export type Parts = {
  env: Env;
  accounts: Accounts;
  log: FastifyBaseLogger;
  /** The address people type; null means the one a request came to. */
  publicUrl: string | null;
  /** Which PostgreSQL runs and what it promises. */
  database: { mode: 'embedded' | 'external'; says: string };
  version: string;
  /** True while the database answers and holds every migration of this program. */
  ready: () => Promise<boolean>;
  /** The built web application; null where there is none to serve. */
  webFolder: string | null;
  /** Requests a minute of one key or session. */
  limit: RateWindow;
  /** Further routes: accounts, the live stream. */
  plugins: readonly FastifyPluginAsync[];
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route does, for the description of the API; every route has one. */
    says?: string;
    /** What the route takes and gives, where its definition tells; shapes in the words of OpenAPI. */
    described?: Record<string, unknown>;
  }
}
