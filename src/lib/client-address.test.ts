import { expect, it } from 'vitest';
import { clientAddress, networkOf, trustedProxies } from './client-address.ts';

const none = trustedProxies([]);
const proxies = trustedProxies(['10.0.0.0/8', '127.0.0.1', 'fd00::/8']);

it('believes nothing that a stranger writes about its address', () => {
  expect(clientAddress('203.0.113.7', '1.1.1.1', none)).toBe('203.0.113.7');
  expect(clientAddress('203.0.113.7', '1.1.1.1, 10.0.0.1', proxies)).toBe('203.0.113.7');
});

it('takes the right-most hop that is no trusted proxy, whatever is written before it', () => {
  expect(clientAddress('10.0.0.1', '1.1.1.1, 203.0.113.7', proxies)).toBe('203.0.113.7');
  expect(clientAddress('10.0.0.1', '1.1.1.1, 203.0.113.7, 10.2.3.4, 127.0.0.1', proxies)).toBe('203.0.113.7');
  expect(clientAddress('fd00::1', ['1.1.1.1', '2001:db8::7'], proxies)).toBe('2001:db8::7');
  expect(clientAddress('::ffff:10.0.0.1', '203.0.113.7:4711', proxies)).toBe('203.0.113.7');
});

it('stays with the proxy where the header is missing or nonsense', () => {
  expect(clientAddress('10.0.0.1', undefined, proxies)).toBe('10.0.0.1');
  expect(clientAddress('10.0.0.1', 'unknown, <script>', proxies)).toBe('10.0.0.1');
  expect(clientAddress('10.0.0.1', '', proxies)).toBe('10.0.0.1');
  expect(clientAddress('10.0.0.1', '203.0.113.7, nonsense', proxies)).toBe('10.0.0.1');
  expect(clientAddress(undefined, '1.1.1.1', proxies)).toBe('');
});

it.each(['10.0.0.0/33', '10.0.0', 'proxy.local', '10.0.0.0/', '10.0.0.0/8/8', '', 'fd00::/129', '10.0.0.0/-1'])(
  'refuses the proxy "%s" by name',
  (entry) => {
    expect(() => trustedProxies([entry])).toThrow(`"${entry}" is not an address`);
  },
);

it('counts IPv4 by address and IPv6 by the /64 network a line is given', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('2001:db8:0:1::7')).toBe(networkOf('2001:0db8:0000:0001:ffff:ffff:ffff:ffff'));
  expect(networkOf('2001:db8:0:1::7')).not.toBe(networkOf('2001:db8:0:2::7'));
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('fe80::1%eth0')).toBe(networkOf('fe80::2'));
});
