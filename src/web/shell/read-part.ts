import { useEffect, useState } from 'react';

/** A part of the app that is read apart from it. */
interface ReadPart<T> {
  /** Reads it ahead of being wanted; where that fails it is read when it is wanted. */
  ahead: () => void;
  /** The part, at once where it was read by then; nothing while it is being read. A hook. */
  use: (wanted: boolean) => T | undefined;
}

/**
 * Tells how a part is read. Unlike a lazy component it stands there in the same drawing once it was read: React keeps
 * what stands in for a lazy one on the screen for a third of a second.
 */
export function readPart<T>(read: () => Promise<T>): ReadPart<T> {
  let part: { is: T } | undefined;
  const load = async () => {
    part ??= { is: await read() };
  };
  return {
    ahead: () => void load().catch(() => undefined),
    use: (wanted) => {
      const [, again] = useState(0);
      useEffect(() => {
        if (!wanted || part) return;
        const fail = (cause: unknown) =>
          again(() => {
            throw cause;
          });
        load().then(() => again((times) => times + 1), fail);
      }, [wanted]);
      return wanted ? part?.is : undefined;
    },
  };
}
