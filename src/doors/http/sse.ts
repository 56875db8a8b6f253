import { once } from 'node:events';
import type { FastifyReply } from 'fastify';
import type { Told } from '#feed/stream';

/** One open stream of server-sent events. */
export type Sse = {
  /** Writes events and waits until the socket has taken them; throws once it is closed. */
  say: (told: readonly Told[]) => Promise<void>;
  /** Keeps proxies from closing a quiet stream, and drops a socket that has taken nothing since the last beat. */
  beat: () => void;
  /** Says a last word, if any, and ends the stream. */
  end: (last?: Told) => void;
  /** Resolves when the stream is over, whoever ended it. */
  over: Promise<void>;
};

/** What may wait in memory for one socket to take it. */
export const mostBuffered = 1024 * 1024;

/** Takes the reply over and begins a stream on it: never compressed, never buffered by a proxy, reconnecting after a second. */
export function openSse(reply: FastifyReply, buffered: number = mostBuffered): Sse {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-request-id': reply.request.id,
  });
  raw.write('retry: 1000\n\n');
  const over = new Promise<void>((resolve) => raw.once('close', resolve));
  raw.on('error', () => raw.destroy());
  let stuck = false;
  raw.on('drain', () => {
    stuck = false;
  });
  let taking: Promise<void> | undefined;
  const taken = () => {
    taking ??= Promise.race([once(raw, 'drain'), over]).then(() => {
      taking = undefined;
    });
    return taking;
  };
  return {
    over,
    async say(told) {
      if (told.length === 0) return;
      if (raw.writableLength > buffered) raw.destroy();
      if (raw.destroyed || raw.writableEnded) throw new Error('The stream is closed.');
      if (!raw.write(told.map(words).join(''))) await taken();
    },
    beat() {
      if (raw.writableNeedDrain && stuck) raw.destroy();
      stuck = raw.writableNeedDrain;
      if (!stuck && !raw.writableEnded) raw.write(': beat\n\n');
    },
    end(last) {
      if (raw.writableNeedDrain) raw.destroy();
      else if (!raw.writableEnded) raw.end(last && words(last));
    },
  };
}

function words({ event, upTo, data }: Told): string {
  return `event: ${event}\n${upTo === null ? '' : `id: ${upTo}\n`}data: ${data}\n\n`;
}
