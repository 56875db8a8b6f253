import { Problem } from '#lib/problem';

/** What of a request tells where it was made. */
export type OriginHeaders = {
  origin?: string | undefined;
  host?: string | undefined;
  cookie?: string | undefined;
  'sec-fetch-site'?: string | string[] | undefined;
};

/**
 * Refuses a request that changes something and comes from a page of another origin. Its origin must be that of `publicUrl`, or, where
 * no https address is set, the host the request is addressed to. With a cookie it must name its origin at all, as browsers do.
 */
export function mustBeSameOrigin(method: string, headers: OriginHeaders, publicUrl: string | null): void {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return;
  const site = headers['sec-fetch-site'];
  if (headers.origin === undefined) {
    if (headers.cookie === undefined || site === 'same-origin') return;
    throw elsewhere(
      'A request with a cookie must carry the header Origin. A program should use an API key instead of a cookie.',
    );
  }
  const origin = originOf(headers.origin);
  const ours = publicUrl === null ? null : originOf(publicUrl);
  if (origin !== null && ours !== null && origin.origin === ours.origin) return;
  if (
    origin !== null &&
    ours?.protocol !== 'https:' &&
    headers.host !== undefined &&
    origin.host === normalHost(headers.host, origin.protocol)
  )
    return;
  throw elsewhere(
    'This request comes from a page of another address. Open Throughline at its own address, which PUBLIC_URL names where a proxy stands before it.',
  );
}

function elsewhere(message: string): Problem {
  return new Problem({ code: 'not-allowed', message, field: 'Origin' });
}

function originOf(text: string): URL | null {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** A Host header as the URL parser writes it: small letters, no default port. */
function normalHost(host: string, protocol: string): string | null {
  return URL.parse(`${protocol}//${host}`)?.host ?? null;
}
