import { run } from '#catalogue/run';
import { publicDoor } from '#doors/public/door';
import type { AddressToConfirm } from '#doors/public/parts';
import { trustedProxies } from '#lib/client-address';
import { type Signer, signer } from '#lib/signed-text';
import { authPool } from '#store/auth/pool';
import { type Answered, serveWorld, type TestServer } from '#test/server';
import { buildWorld, fill, type World } from '#test/world';

/** A world whose public pages stand open, served as they are. */
export type PublicScene = {
  world: World;
  server: TestServer;
  links: Signer;
  /** What visitors were asked to confirm. */
  asked: AddressToConfirm[];
  act: (
    as: Parameters<World['actor']>[0],
    name: string,
    input: Record<string, unknown>,
  ) => Promise<Record<string, string>>;
  browser: (address?: string) => Browser;
  close: () => Promise<void>;
};

/** Somebody's browser: it keeps its cookie and reads the token out of forms. */
export type Browser = {
  get: (path: string) => Promise<Answered>;
  /** Sends a form as it stands on `from`, with these fields in it. */
  send: (from: string, to: string, fields: Record<string, string>) => Promise<Answered>;
  post: (to: string, fields: Record<string, string>, headers?: Record<string, string>) => Promise<Answered>;
  cookie: () => string | undefined;
};

/** Opens the pages of Field; `mail` false for a server that sends none. */
export async function publicScene({ mail = true, open = true } = {}): Promise<PublicScene> {
  const world = await buildWorld();
  const asked: AddressToConfirm[] = [];
  const links = signer('a secret for the tests');
  const pool = authPool({ connectionString: world.url });
  const server = await serveWorld(world, {
    plugins: [
      async (scope) =>
        publicDoor(scope, {
          env: world.env,
          pool,
          signer: links,
          publicUrl: null,
          trusted: trustedProxies(['127.0.0.1']),
          now: () => new Date(world.clock.now),
          askToConfirm: mail ? async (address) => void asked.push(address) : null,
        }),
    ],
  });
  const act: PublicScene['act'] = async (as, name, input) => {
    const outcome = await run(world.env, await world.actor(as), { name, input: fill(input, world.names) });
    if (outcome.kind !== 'done') throw new Error(`${name} was not done.`);
    return outcome.output as Record<string, string>;
  };
  if (open) await act('pm', 'portal.open', { product: '$field', seen: { $field: 1 } });
  return {
    world,
    server,
    links,
    asked,
    act,
    browser: (address = '203.0.113.7') => browserAt(server, address),
    close: async () => {
      await server.close();
      await pool.end();
      await world.close();
    },
  };
}

function browserAt(server: TestServer, address: string): Browser {
  let kept: string | undefined;
  const request = async (method: string, path: string, raw?: string, more: Record<string, string> = {}) => {
    const headers = {
      'x-forwarded-for': address,
      ...(kept ? { cookie: kept } : {}),
      ...(method === 'POST' ? { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...more,
    };
    const answer = await server.request(method, path, { headers, ...(raw === undefined ? {} : { raw }) });
    const line = answer.headers.get('set-cookie');
    if (line) kept = line.split(';')[0];
    return answer;
  };
  const post: Browser['post'] = (to, fields, headers) =>
    request('POST', to, new URLSearchParams(fields).toString(), headers);
  return {
    get: (path) => request('GET', path),
    post,
    async send(from, to, fields) {
      const { text } = await request('GET', from);
      const hidden = [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
      return post(to, { ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])), ...fields });
    },
    cookie: () => kept,
  };
}
