import { expect, it } from 'vitest';
import { sayDevice } from './say-device.ts';

it('names the browser and the system as people call them, and cuts what it does not know', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
  const edge =
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0';
  expect([firefox, phone, edge, 'curl/8.0', ''].map(sayDevice)).toEqual([
    'Firefox on Linux',
    'Safari on iPhone',
    'Edge on Windows',
    'curl/8.0',
    'An unknown device',
  ]);
});
