import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

/** A page as it is sent, with the mark by which a browser asks whether it has changed. */
export type Rendered = { body: Buffer; etag: string; packed: () => Buffer };

/** A page made ready to send; packed when it is first asked for so. */
export function rendered(page: string): Rendered {
  const body = Buffer.from(page);
  let packed: Buffer | undefined;
  return {
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    packed: () => {
      packed ??= brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      return packed;
    },
  };
}

/** Of one content: its first pages, and few of those whose names a visitor makes up. */
const mostPages = 6;
const pages = new WeakMap<object, Map<string, Rendered>>();

/** A page that is the same for everybody, rendered once for as long as the content it was made of is kept. */
export function renderedOnce(content: object, name: readonly (string | number)[], make: () => string): Rendered {
  const of = pages.get(content) ?? new Map<string, Rendered>();
  pages.set(content, of);
  const key = JSON.stringify(name);
  const page = of.get(key) ?? rendered(make());
  of.set(key, page);
  const [oldest] = of.keys();
  if (of.size > mostPages && oldest !== undefined) of.delete(oldest);
  return page;
}
