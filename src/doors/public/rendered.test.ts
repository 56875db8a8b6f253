import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { renderedOnce } from './rendered.ts';

test('a page is made once for its content and its name, and anew for another of either', () => {
  let made = 0;
  const make = () => `page ${++made}`;
  const [content, other] = [[], []];
  const first = renderedOnce(content, ['rss', 'http://one.example'], make);
  expect(renderedOnce(content, ['rss', 'http://one.example'], make)).toBe(first);
  expect(renderedOnce(content, ['rss', 'http://two.example'], make).body.toString()).toBe('page 2');
  expect(renderedOnce(other, ['rss', 'http://one.example'], make).body.toString()).toBe('page 3');
  expect(brotliDecompressSync(first.packed()).toString()).toBe('page 1');
  expect(first.packed()).toBe(first.packed());
});

test('names that a visitor makes up are not kept without end', () => {
  const content: unknown[] = [];
  const page = (at: number) => renderedOnce(content, ['changelog', at], () => `page ${at}`);
  const first = page(0);
  for (let at = 1; at < 100; at++) page(at);
  expect(page(99)).toBe(page(99));
  expect(page(0)).not.toBe(first);
});
