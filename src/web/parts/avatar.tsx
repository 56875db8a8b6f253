import { initials } from './initials.ts';
import './avatar.css';

/** A person's initials; the name is said beside it or, with `alone`, by the mark itself. */
export function Avatar({ name, alone = false }: { name: string; alone?: boolean }) {
  return (
    <span className="avatar" {...(alone ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}>
      {initials(name)}
    </span>
  );
}
