import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Problem } from '#lib/problem';

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/** The cost of one hash: 19 MiB, two passes, one lane. */
export const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;

/** Hashes at the same time; more would only take memory and the threads that read files. */
const mostAtOnce = 2;
const mostWaiting = 100;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) {
      throw new Problem({
        code: 'unavailable',
        message: 'Too many people are signing in at this moment. Try again in a minute.',
      });
    }
    await new Promise<void>((go) => waiting.push(go));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** Hashes a password with Argon2id off the event loop, in the usual text form that names its parameters. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await inTurn(() =>
    derive('argon2id', { message: password.normalize('NFC'), nonce: salt, tagLength: 32, ...cost }),
  );
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(key)}`;
}

/** True if the password is the one of this hash; a hash in any other form matches nothing. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
  if (parts === null) return false;
  const [, memory, passes, parallelism, salt = '', expected = ''] = parts;
  const wanted = Buffer.from(expected, 'base64');
  const key = await inTurn(() =>
    derive('argon2id', {
      message: password.normalize('NFC'),
      nonce: Buffer.from(salt, 'base64'),
      tagLength: wanted.length,
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
    }),
  );
  return timingSafeEqual(key, wanted);
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
