import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes texts that only we can have made, each for one purpose, and reads them again. */
export type Signer = {
  sign: (purpose: string, content: Record<string, string>, expiresAt?: number) => string;
  /** What was signed; undefined for anything else, for another purpose, and after its time. */
  read: (purpose: string, text: string, now: number) => Record<string, string> | undefined;
  /** A short mark of a text, for a form to carry and bring back. */
  mark: (purpose: string, text: string) => string;
};

const longest = 2000;

/** Signs with this secret: HMAC-SHA-256, in letters that fit into an address. */
export function signer(secret: string): Signer {
  const mac = (purpose: string, body: string) => createHmac('sha256', secret).update(`${purpose} ${body}`).digest();
  return {
    mark: (purpose, text) => mac(`mark ${purpose}`, text).subarray(0, 16).toString('base64url'),
    sign(purpose, content, expiresAt) {
      const body = Buffer.from(JSON.stringify([content, expiresAt ?? null])).toString('base64url');
      return `${body}.${mac(purpose, body).toString('base64url')}`;
    },
    read(purpose, text, now) {
      const [body = '', sent = '', ...rest] = text.length > longest ? [] : text.split('.');
      const given = Buffer.from(sent, 'base64url');
      const right = mac(purpose, body);
      if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const [content, expiresAt] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
        Record<string, string>,
        number | null,
      ];
      return expiresAt !== null && expiresAt < now ? undefined : content;
    },
  };
}
