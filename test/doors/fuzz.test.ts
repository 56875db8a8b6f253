import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, queries } from '#catalogue/list';
import { fill } from '#test/world';
import { type Rewinding, rewindingWorld } from './clones.ts';

let home: Rewinding;
beforeAll(async () => {
  home = await rewindingWorld();
});
const agent = new Agent({ keepAlive: true });
afterAll(() => {
  agent.destroy();
  return home.close();
});

/** Sends one of thousands: by Node's own requests, which keep their connection where `fetch` makes one for each. */
async function send(method: 'GET' | 'POST', path: string, key: string | undefined, body?: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) };
  const asked = request(home.server.url + path, { agent, method, headers }).end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, body: await readJson(answer) };
}

type Answer = { status: number; body: unknown };

const long = 'x'.repeat(900_000);
/** What no field expects, as JSON: wrong types, sizes, characters and numbers. */
const hostile: Record<string, string> = {
  'a number': '12.5',
  'a large number': '9e15',
  'a negative one': '-1',
  'a list': '["x"]',
  'an object': '{"x":{"y":1}}',
  true: 'true',
  null: 'null',
  'an empty text': '""',
  'a text of 900,000 characters': JSON.stringify(long),
  'a NUL': '"a\\u0000b"',
  'half a character': '"\\udc00"',
  SQL: JSON.stringify(`'; drop table story; --`),
  __proto__: '{"__proto__":{"admin":true}}',
  'a year past all years': '"99999-01-01"',
  'a list of 20,000': JSON.stringify(Array(20_000).fill('x')),
};

const all = [
  ...Object.entries(commands).map(([name, def]) => ({
    name,
    examples: def.examples,
    query: false,
    shape: def.input.shape,
  })),
  ...Object.entries(queries).map(([name, def]) => ({
    name,
    examples: def.examples,
    query: true,
    shape: def.input.shape,
  })),
];

describe('whatever stands in a field is taken or refused by name, never an error of ours', () => {
  for (const { name, examples, query, shape } of all) {
    test(name, async () => {
      const [example] = examples;
      const base = fill(example?.input, home.world.names) as Record<string, unknown>;
      const key = home.keys.get(example?.as ?? 'admin');
      for (const field of [...Object.keys(shape), 'nobodyKnows']) {
        for (const [what, json] of Object.entries(hostile)) {
          if (query && json.length > 5_000) continue;
          const input = JSON.stringify({ ...base, [field]: '\u0001' }).replace('"\\u0001"', () => json);
          const answer = query
            ? await send('GET', `/api/${name}?input=${encodeURIComponent(input)}`, key)
            : await send('POST', `/api/${name}?preview=true`, key, input);
          expect([field, what, answer.status, answer.status < 500]).toEqual([field, what, answer.status, true]);
          const { error } = answer.body as { error?: { code: string; field?: string } };
          if (field === 'nobodyKnows') expect([what, answer.status >= 400]).toEqual([what, true]);
          if (error?.code === 'invalid' || error?.code === 'malformed')
            expect([field, what, error.field]).toEqual([field, what, expect.any(String)]);
        }
      }
    });
  }
});
