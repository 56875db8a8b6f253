import { expect, it } from 'vitest';
import { replaceToast, showToast, toastList } from './toast-list.ts';

const says = () => toastList.read().map((toast) => toast.says);

it('keeps the three newest, and one that was taken back gives way to what became of it', () => {
  for (const n of [1, 2, 3, 4]) showToast(`Moved S-${n}`, () => undefined, `c-${n}`);
  expect(says()).toEqual(['Moved S-2', 'Moved S-3', 'Moved S-4']);
  replaceToast('c-3', 'Taken back.');
  expect(says()).toEqual(['Moved S-2', 'Moved S-4', 'Taken back.']);
  replaceToast('c-1', 'Done again.');
  expect(says()).toEqual(['Moved S-4', 'Taken back.', 'Done again.']);
});
