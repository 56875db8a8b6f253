import { expect, test } from 'vitest';
import { sayAway, sayHeldUp, sayReturned } from './say-connection.ts';

const at = (time: string) => new Date(`2026-11-16T${time}`).getTime();
const away = { kept: 0, heardAt: undefined, hasNetwork: false, now: at('15:00:00') };

test('the bar says what is away, what is kept and how old the screen is', () => {
  expect(sayAway({ ...away, kept: 3 })).toBe('Offline. 3 changes kept on this device.');
  expect(sayAway({ ...away, kept: 1, heardAt: at('14:32:00') })).toBe(
    'Offline. 1 change kept on this device. Read at 14:32.',
  );
  expect(sayAway({ ...away, kept: 3, heardAt: at('14:32:00'), pageAt: at('09:41:00') })).toBe(
    'Offline. 3 changes kept on this device. Read at 09:41.',
  );
  expect(sayAway({ ...away, heardAt: at('14:32:00'), pageAt: at('09:41:00') })).toBe(
    'Offline. This page is as it was at 09:41.',
  );
  expect(sayAway({ ...away, hasNetwork: true })).toBe('The server does not answer. You see what was read last.');
  expect(sayAway({ ...away, heardAt: at('14:32:00') - 86_400_000 })).toMatch(/read on 15 Nov,? 14:32\.$/);
});

test('a server that takes no changes is told in its own words', () => {
  expect(sayHeldUp('The disk is full.', 0)).toBe('The disk is full.');
  expect(sayHeldUp('The disk is full.', 2)).toBe(
    'The disk is full. 2 changes are kept on this device and are sent again by themselves.',
  );
});

test('on return it is said what was sent and what needs its reader', () => {
  expect(sayReturned({ sent: 3, needs: 1 })).toBe('Sent 3. 1 needs you.');
  expect(sayReturned({ sent: 3, needs: 0 })).toBe('Sent 3.');
  expect(sayReturned({ sent: 0, needs: 2 })).toBe('2 need you.');
});
