import { Tooltip } from '@base-ui/react/tooltip';
import type { ComponentProps, ReactNode } from 'react';
import { OwnKeys } from './kbd.tsx';
import './button.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  /** What it does, as the tooltip and a screen reader say it. */
  label: string;
  icon: ReactNode;
  keys?: string | undefined;
}

/** A button with an icon alone, for bars and rows; its tooltip says the word and the key. */
export function IconButton({ label, icon, keys, ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={<button type="button" {...rest} aria-label={label} className="icon-button" />}>
        {icon}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="floating">
          <Tooltip.Popup className="tooltip">
            {label}
            {keys && <OwnKeys keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
