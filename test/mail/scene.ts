import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import { deliverReplies } from '#jobs/mail/deliver-reply';
import { mailServerAt } from '#jobs/mail/hand-over';
import { openPost, type Post } from '#jobs/mail/post';
import { signer } from '#lib/signed-text';
import { fill, type World, worldNow } from '#test/world';

/** A mail as the server took it. */
export type Taken = { from: string; to: string[]; raw: string; id: string };
/** A mail server on loopback; `taken` is what it has accepted, in order. */
export type Loopback = {
  url: string;
  taken: Taken[];
  /** What recipients are refused with, by address. */
  refuse: Map<string, { code: number; says: string }>;
  /** Called when a mail has arrived whole, before it is acknowledged. */
  arrived: (mail: Taken) => Promise<void> | void;
  /** Called when words begin to arrive. */
  begun: () => void;
  close: () => Promise<void>;
};

/** Starts a mail server on loopback that takes everything. */
export async function loopback(): Promise<Loopback> {
  const state: Loopback = {
    url: '',
    taken: [],
    refuse: new Map(),
    arrived: () => undefined,
    begun: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const no = state.refuse.get(address);
      done(no ? Object.assign(new Error(no.says), { responseCode: no.code }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        if (chunks.length === 0) state.begun();
        chunks.push(chunk);
      });
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        const from = session.envelope.mailFrom;
        const mail: Taken = {
          from: from ? from.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          id: /^Message-ID: <([^>]+)>/im.exec(raw)?.[1] ?? '',
        };
        state.taken.push(mail);
        await state.arrived(mail);
        done();
      });
    },
  });
  // A client that is killed is no fault of the server.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  state.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return state;
}

/** The post office of the tests, at this mail server. */
export function postAt(url: string): Post {
  return openPost({
    server: mailServerAt(url),
    from: { name: 'Field', address: 'hello@field.example' },
    base: () => 'https://field.example',
    signer: signer('a secret for the tests'),
  });
}

export type Reply = {
  id: string;
  version: number;
  state: string;
  error: string | null;
  nextAt: string | null;
  email: string;
  tries: number;
};

/** What the tests of mail do in a world. */
export function mailing(world: World, smtp: Loopback) {
  const act = async (name: string, input: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const outcome = await run(world.env, await world.actor('pm'), { name, input: fill(input, world.names) });
    if (outcome.kind !== 'done') throw new Error(`${name} was not done.`);
    return outcome.output as Record<string, unknown>;
  };
  const replies = async (): Promise<Reply[]> => {
    const input = { product: String(world.names.get('$field')) };
    return ((await answer(world.env, await world.actor('pm'), 'reply.outbox', input)) as { replies: Reply[] }).replies;
  };
  const deliver = deliverReplies(world.env, postAt(smtp.url));
  return {
    act,
    replies,
    reply: async (name: string) => {
      const found = (await replies()).find(({ id }) => id === world.names.get(name));
      if (!found) throw new Error(`There is no reply ${name}.`);
      return found;
    },
    deliver: (name: string) =>
      deliver({ workspace: world.workspace, reply: world.names.get(name) ?? name }, new AbortController().signal),
    /** A process of its own that delivers what is due; `ended` once it has. */
    postman(): { child: ChildProcess; ended: Promise<unknown> } {
      const child = fork(join(import.meta.dirname, 'children/postman.ts'), [world.url, worldNow, smtp.url]);
      onTestFinished(() => void child.kill('SIGKILL'));
      return { child, ended: once(child, 'exit') };
    },
    /** Makes so many people ask for the drawings by mail, and queues a reply to each. */
    async manyAskers(count: number): Promise<string[]> {
      for (let n = 0; n < count; n++) {
        const { id } = await act('feedback.capture', { product: '$field', text: `Asker ${n} wants to draw.` });
        const feedback = String(id);
        await act('portal.confirm', { feedback, email: `asker${n}@many.example`, was: { email: null } });
        const passage = { startAt: 0, endAt: 8, seen: { [feedback]: 2 } };
        await act('insight.link', { feedback, feature: '$drawings', ...passage });
      }
      const { replies: made } = (await act('reply.prepare', { features: ['$drawings'] })) as { replies: string[] };
      await act('reply.send', { replies: made, seen: Object.fromEntries(made.map((id) => [id, 1])) });
      return made;
    },
  };
}
