import { expect, it } from 'vitest';
import { dropToastsOf, replaceToast, showToast, toastList } from './toast-list.ts';

const says = () => toastList.read().map((toast) => toast.says);

it('keeps the three newest, and one that was taken back gives way to what became of it', () => {
  for (const n of [1, 2, 3, 4]) showToast(`Moved S-${n}`, () => undefined, `c-${n}`);
  expect(says()).toEqual(['Moved S-2', 'Moved S-3', 'Moved S-4']);
  replaceToast('c-3', 'Taken back.');
  expect(says()).toEqual(['Moved S-2', 'Moved S-4', 'Taken back.']);
  replaceToast('c-1', 'Done again.');
  expect(says()).toEqual(['Moved S-4', 'Taken back.', 'Done again.']);
});

it('takes away what was said of a command once it is not true any more', () => {
  showToast('Kept on this device, not sent yet: Moved S-5', undefined, 'c-5');
  showToast('Sent 1.');
  dropToastsOf('c-5');
  expect(says()).toEqual(['Done again.', 'Sent 1.']);
});
