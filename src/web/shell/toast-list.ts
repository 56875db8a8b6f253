/** A short message about what was done. */
export interface Toast {
  id: number;
  says: string;
  /** Takes it back. */
  undo?: (() => void) | undefined;
  /** The command it tells of. */
  of?: string | undefined;
}

let shown: readonly Toast[] = [];
let lastId = 0;
const followers = new Set<() => void>();

function change(next: readonly Toast[]) {
  shown = next;
  for (const follower of followers) follower();
}

/** Shows what was done, with Undo where it can be taken back; the three newest stay. */
export function showToast(says: string, undo?: () => void, of?: string): void {
  change([...shown, { id: ++lastId, says, undo, of }].slice(-3));
}

/** Shows what became of a command in the place of the message that it was done. */
export function replaceToast(of: string, says: string): void {
  change(shown.filter((toast) => toast.of !== of));
  showToast(says);
}

/** Takes a message away. */
export function dropToast(id: number): void {
  change(shown.filter((toast) => toast.id !== id));
}

/** Takes away what was said of a command while it is not true any more. */
export function dropToastsOf(of: string): void {
  if (shown.some((toast) => toast.of === of)) change(shown.filter((toast) => toast.of !== of));
}

/** The messages on the screen. */
export const toastList = {
  read: () => shown,
  follow: (changed: () => void) => {
    followers.add(changed);
    return () => followers.delete(changed);
  },
};
