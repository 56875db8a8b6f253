import { useSyncExternalStore } from 'react';
import { kept } from './kept.ts';

const followers = new Set<() => void>();

function look<Value extends string>(name: 'theme' | 'density', values: readonly Value[], usual: Value) {
  const place = kept(`throughline.${name}`);
  const read = (): Value => values.find((value) => value === place.read()) ?? usual;
  const apply = () => {
    if (read() === usual) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = read();
  };
  return {
    values,
    read,
    apply,
    write(value: Value) {
      place.write(value);
      apply();
      for (const follower of followers) follower();
    },
  };
}

/** Light or dark: as the system says unless this person chose. */
export const theme = look('theme', ['system', 'light', 'dark'], 'system');

/** How high rows are. */
export const density = look('density', ['compact', 'comfortable', 'touch'], 'compact');

/** The choice as it is now, for a screen that shows it. */
export function useLook<Value extends string>(of: { read: () => Value }): Value {
  return useSyncExternalStore((changed) => {
    followers.add(changed);
    return () => followers.delete(changed);
  }, of.read);
}
