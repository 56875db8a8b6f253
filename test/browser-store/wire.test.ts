import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomId } from '#src/web/client/ids';
import { linesOf } from '#src/web/client/read-lines';
import { type SseMessage, sseReader } from '#src/web/client/sse';
import { backOff } from '#src/web/client/timers';

test('server-sent events read the same however the network cuts them', () => {
  const stream =
    ': hello\n\nevent: changes\nid: 7\ndata: {"a":\ndata: 1}\n\n:beat\nevent: reset\r\nid: 8\r\ndata: {}\r\n\r\nid: 9\n\ndata:x\n\n';
  const whole: SseMessage[] = [
    { event: 'changes', id: '7', data: '{"a":\n1}' },
    { event: 'reset', id: '8', data: '{}' },
    { event: 'message', id: '9', data: 'x' },
  ];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (sizes) => {
      const heard: SseMessage[] = [];
      const read = sseReader((message) => heard.push(message));
      let at = 0;
      for (const size of sizes) {
        read(stream.slice(at, at + size));
        at += size;
      }
      read(stream.slice(at));
      expect(heard).toEqual(whole);
    }),
  );
});

test('lines of JSON read the same however the network cuts them, in the middle of a letter too', async () => {
  const lines = [{ a: 'Ä\n,[' }, { b: [1, '€𝄞'] }, { end: true }];
  const bytes = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  for (let size = 1; size <= bytes.length; size += 1) {
    expect((await Array.fromAsync(linesOf(cut(bytes, size)))).flat()).toEqual(lines);
  }
});

test('a last line without its end is an error, not half a snapshot', async () => {
  const read = Array.fromAsync(linesOf(cut(new TextEncoder().encode('{"a":1}\n{"b":'), 64)));
  await expect(read).rejects.toThrow(SyntaxError);
});

test('ids are random UUIDs of version 4', () => {
  const ids = Array.from({ length: 200 }, () => randomId((bytes) => crypto.getRandomValues(bytes)));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(200);
});

test('waits double up to a limit, half of each by chance', () => {
  expect([backOff(0, 0), backOff(0, 1), backOff(3, 1), backOff(50, 1), backOff(50, 0)]).toEqual([
    250, 500, 4_000, 30_000, 15_000,
  ]);
});

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
