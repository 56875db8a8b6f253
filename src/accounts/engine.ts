import { betterAuth } from 'better-auth';
import { getAdapter } from 'better-auth/db/adapter';
import type { BetterAuthOptions } from 'better-auth/types';
import type { Pool } from 'pg';
import { authTables } from '#store/auth/pool';
import { hashSessionTokens } from './hash-session-tokens.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

/** How long a session lasts, from sign-in on, whatever is done in it. */
export const sessionSeconds = 30 * 24 * 60 * 60;
/** The header, made by us and never taken from a request, that carries the client's address. */
export const addressHeader = 'x-throughline-client';

/** What better-auth is told; the migration test compares the tables with this. */
export function engineOptions(settings: {
  baseUrl: string;
  secret: string;
  secureCookies: boolean;
}): BetterAuthOptions {
  return {
    appName: 'Throughline',
    baseURL: settings.baseUrl,
    // In this form the environment cannot put another secret in its place.
    secrets: [{ version: 1, value: settings.secret }],
    emailAndPassword: {
      enabled: true,
      // Lengths and common passwords are judged by our own rules before.
      minPasswordLength: 1,
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true, freshAge: 0 },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      // The doors judge the origin of every request; nothing reaches this but by them.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      cookies: {
        session_token: {
          name: sessionCookieName(settings.secureCookies),
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.secureCookies },
        },
      },
    },
  };
}

/** The name of the session's cookie; its prefix makes browsers insist on https and on this very host. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-throughline' : 'throughline';
}

/** The better-auth instance over the tables of schema `auth`. It is given to no router. */
export async function startEngine(pool: Pool, settings: Parameters<typeof engineOptions>[0]) {
  const options = engineOptions(settings);
  const store = hashSessionTokens(await getAdapter({ ...options, database: authTables(pool) }));
  return betterAuth({ ...options, database: () => store });
}

/** better-auth as we use it. */
export type Engine = Awaited<ReturnType<typeof startEngine>>;
