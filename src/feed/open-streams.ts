import { Problem } from '#lib/problem';
import type { Db } from '#store/database';
import { type Standing, stillStanding } from '#store/standing';
import { closedTold, type Told } from './stream.ts';

/** Something that stays open for one reader. */
export type OpenStream = { who: Standing; session: string | null; end: (last?: Told) => void };

/** Streams that one member may have open at one process. */
const mostOfMember = 40;

/** All that is open at this process. */
export type OpenStreams = {
  add: (stream: OpenStream) => () => void;
  /** Ends every stream whose session, key or membership is over, whichever process ended it. */
  check: () => Promise<void>;
  endAll: () => void;
  readonly size: number;
};

/** Keeps what is open, and ends what its reader may no longer read. */
export function openStreams(
  db: Db,
  sessionsAlive: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  now: () => string,
): OpenStreams {
  const open = new Set<OpenStream>();
  let checking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const streams = [...open];
    if (streams.length === 0) return;
    const sessions = [...new Set(streams.flatMap(({ session }) => session ?? []))];
    const [alive, standing] = await Promise.all([
      sessionsAlive(sessions),
      stillStanding(
        db,
        streams.map(({ who }) => who),
        now(),
      ),
    ]);
    for (const [index, stream] of streams.entries()) {
      if (!standing[index]) stream.end(closedTold('rights'));
      else if (stream.session !== null && !alive.has(stream.session)) stream.end(closedTold('session'));
    }
  }

  return {
    add(stream) {
      const own = [...open].filter(
        ({ who }) => who.workspace === stream.who.workspace && who.member === stream.who.member,
      );
      if (own.length >= mostOfMember)
        throw new Problem({
          code: 'too-many',
          message: `You have ${own.length} live streams open already. Close some of your windows or programs.`,
        });
      open.add(stream);
      return () => open.delete(stream);
    },
    check() {
      checking ??= look()
        // Where the database does not answer nothing flows either; the next look tries again.
        .catch(() => undefined)
        .finally(() => {
          checking = undefined;
        });
      return checking;
    },
    endAll() {
      for (const stream of [...open]) stream.end();
    },
    get size() {
      return open.size;
    },
  };
}
