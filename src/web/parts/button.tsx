import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { OwnKeys } from './kbd.tsx';
import './button.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** `ink` for the one thing to do here, `line` for others, `quiet` inside rows, `danger` for what cannot be undone. */
  kind?: 'ink' | 'line' | 'quiet' | 'danger' | undefined;
  /** Work is under way: the button stays where it is and takes no second press. */
  busy?: boolean | undefined;
  icon?: ReactNode;
  /** It opens a menu, and says so by a small arrow. */
  opens?: boolean | undefined;
  /** The keys that do the same, shown small. */
  keys?: string | undefined;
  /** Another button can come in its place: the second click of a double click does nothing. So it is with every `ink` one. */
  once?: boolean | undefined;
}

/** A button with a verb on it. */
export function Button({
  kind = 'line',
  busy = false,
  icon,
  opens = false,
  keys,
  once = kind === 'ink',
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`button button-${kind}`}
      data-keys={keys}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={(event) => {
        const isSecond = once && event.detail > 1;
        if (busy || isSecond || rest['aria-disabled']) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      <span>{children}</span>
      {keys && <OwnKeys keys={keys} />}
      {opens && <ChevronDown aria-hidden />}
    </button>
  );
}
