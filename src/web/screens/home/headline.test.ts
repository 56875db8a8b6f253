import { describe, expect, it } from 'vitest';
import { sayHeadline } from './headline.ts';

describe('the headline of Home', () => {
  it('says the day and how many decisions wait, or that none does', () => {
    expect(sayHeadline(3, '2026-11-20')).toBe('Friday, 3 decisions wait for you');
    expect(sayHeadline(1, '2026-11-20')).toBe('Friday, one decision waits for you');
    expect(sayHeadline(0, '2026-11-16')).toBe('Monday, nothing waits for you');
  });

  it('does not say that nothing waits while the inbox holds something', () => {
    expect(sayHeadline(0, '2026-11-16', undefined, 1)).toBe('Monday, one thing waits in your inbox');
    expect(sayHeadline(0, '2026-11-16', undefined, 1002)).toBe('Monday, 1,002 things wait in your inbox');
    expect(sayHeadline(2, '2026-11-16', undefined, 1)).toBe('Monday, 2 decisions wait for you');
  });

  it('says only the day until it is known what waits', () => {
    expect(sayHeadline(undefined, '2026-11-16', 'Jonas')).toBe('Monday');
  });

  it('names the partner whose Home is seen', () => {
    expect(sayHeadline(0, '2026-11-16', 'Jonas')).toBe('Monday, nothing waits for Jonas');
  });
});
