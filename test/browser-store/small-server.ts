import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { LiveEvent, WireChange } from '#domain/change';

/** One story behind the contracts of snapshot, live stream and commands, on a loopback port. */
export type SmallServer = {
  port: number;
  /** Streams that are open now. */
  streams: () => number;
  title: () => string;
  /** Changes the title as somebody else. */
  retitle: (title: string) => void;
  /** Breaks every stream off. */
  cut: () => void;
  /** Loses the answer to the next command, after it was done. */
  loseNextAnswer: () => void;
  /** Refuses everybody until told otherwise. */
  signedOut: (out: boolean) => void;
  /** Questions that were asked so far. */
  asked: () => number;
  effects: () => number;
  /** Snapshots that were read so far. */
  snapshots: () => number;
  close: () => Promise<void>;
};

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves the built page in `folder` and the small server's API. */
export async function serveSmall(folder: string): Promise<SmallServer> {
  const story = { id: 's1', version: 1, productId: 'p1', title: 'First title' };
  const diary: WireChange[] = [];
  const streams = new Set<ServerResponse>();
  const answers = new Map<string, number>();
  const state = { asked: 0, snapshots: 0, out: false, lose: false };

  const since = (from: number): LiveEvent => ({ event: 'changes', upTo: diary.length, changes: diary.slice(from) });
  const say = (response: ServerResponse, event: LiveEvent) => {
    response.write(`event: ${event.event}\nid: ${diary.length}\ndata: ${JSON.stringify(event)}\n\n`);
  };
  const write = (title: string, command: string, actor: string) => {
    Object.assign(story, { title, version: story.version + 1 });
    diary.push({
      seq: diary.length + 1,
      kind: 'story',
      id: 's1',
      op: 'update',
      set: { title },
      version: story.version,
      command,
      actor,
    });
    for (const stream of streams) say(stream, since(diary.length - 1));
  };

  async function command(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = String(request.headers['idempotency-key']);
    const { title } = JSON.parse(Buffer.concat(await request.toArray()).toString()) as { title: string };
    if (!answers.has(id)) {
      write(title, id, 'm1');
      answers.set(id, diary.length);
    }
    if (state.lose) {
      state.lose = false;
      response.destroy();
      return;
    }
    response
      .writeHead(200, {
        'content-type': 'application/json',
        'x-command': id,
        'x-seq': String(answers.get(id)),
        'x-undo': 'fields',
      })
      .end('{}');
  }

  function live(request: IncomingMessage, response: ServerResponse, from: number): void {
    if (request.headers.accept === 'application/json') {
      const event = since(from);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ events: [event], upTo: diary.length }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    streams.add(response);
    response.on('close', () => streams.delete(response));
    response.write(': hello\n\n');
    if (from < diary.length) say(response, since(from));
  }

  async function page(path: string, response: ServerResponse): Promise<void> {
    const file = await readFile(join(folder, path === '/' ? 'index.html' : path)).catch(() => undefined);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'text/html',
      'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'",
    });
    response.end(file);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://here');
    if (url.pathname === '/readyz') response.writeHead(200).end();
    else if (!url.pathname.startsWith('/api/')) void page(url.pathname, response);
    else if (state.out)
      response
        .writeHead(401, { 'content-type': 'application/json' })
        .end('{"error":{"code":"not-signed-in","message":"Sign in."}}');
    else if (url.pathname === '/api/live') live(request, response, Number(url.searchParams.get('from')));
    else if (url.pathname === '/api/snapshot') {
      state.snapshots += 1;
      response.end(
        `${JSON.stringify({ kind: 'story', rows: [story] })}\n${JSON.stringify({ end: true, seq: diary.length, counts: { story: 1 } })}\n`,
      );
    } else if (request.method === 'POST') void command(request, response);
    else {
      state.asked += 1;
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify([story.title, url.searchParams.get('input')]));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    streams: () => streams.size,
    asked: () => state.asked,
    snapshots: () => state.snapshots,
    title: () => story.title,
    retitle: (title) => write(title, 'somebody', 'm2'),
    cut: () => {
      for (const stream of streams) stream.destroy();
    },
    loseNextAnswer: () => {
      state.lose = true;
    },
    signedOut: (out) => {
      state.out = out;
    },
    effects: () => diary.filter(({ actor }) => actor === 'm1').length,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
