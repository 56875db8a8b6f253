import { createHmac, timingSafeEqual } from 'node:crypto';
import { sessionCookieName } from './engine.ts';

/** The headers of a request, as Node or as the web has them. */
export type RequestHeaders = Headers | { readonly cookie?: string | undefined };

/** How the browser keeps the session: the cookie's name and attributes, and the secret its value is signed with. */
export type CookieSettings = { secret: string; secureCookies: boolean };

/** The Cookie header of a request. */
export function cookieHeader(headers: RequestHeaders): string {
  return (headers instanceof Headers ? headers.get('cookie') : headers.cookie) ?? '';
}

/** The session's token in a request, if its cookie is there and signed by us. */
export function sessionToken(headers: RequestHeaders, settings: CookieSettings): string | null {
  const name = `${sessionCookieName(settings.secureCookies)}=`;
  const pair = cookieHeader(headers)
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(name));
  const value = pair === undefined ? null : decoded(pair.slice(name.length));
  const dot = value?.lastIndexOf('.') ?? -1;
  if (value === null || dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const right = createHmac('sha256', settings.secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** Those Set-Cookie lines of better-auth that are the session's. */
export function sessionCookies(headers: Headers, settings: CookieSettings): string[] {
  const name = `${sessionCookieName(settings.secureCookies)}=`;
  return headers.getSetCookie().filter((line) => line.startsWith(name));
}

/** The Set-Cookie line that makes the browser forget its session. */
export function forgetSessionCookie(settings: CookieSettings): string {
  const secure = settings.secureCookies ? '; Secure' : '';
  return `${sessionCookieName(settings.secureCookies)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
