import { Problem } from './problem.ts';

/** The answer, or `unavailable` where it does not come in time; what was begun goes on unheard. */
export async function inTime<T>(ms: number, answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Problem({ code: 'unavailable', message: 'The database does not answer at this moment. Try again.' }));
  }, ms);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
}
