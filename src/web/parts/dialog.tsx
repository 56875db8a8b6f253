import { Dialog as Base } from '@base-ui/react/dialog';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { BackCloses } from './back-closes.tsx';
import { focusIfLost, linkOfCard } from './focus-onward.ts';
import { useTyped } from './use-typed.ts';
import './floating.css';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, in a sentence. */
  says?: ReactNode;
  children?: ReactNode;
  /** The buttons, the one to press last. */
  actions?: ReactNode;
  wide?: boolean | undefined;
  /** What is typed is kept when it closes, so that nothing has to be asked. */
  keeps?: boolean | undefined;
}

/** A question that must be answered before going on. Rare: most things are done at once and undone. */
export function Dialog({ open, onClose, title, says, children, actions, wide = false, keeps = false }: DialogProps) {
  const backTo = useFocusBack(open);
  const typed = useTyped(open);
  const leave = () => (keeps || typed.mayGo() ? onClose() : undefined);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && leave()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup
          className={wide ? 'sheet dialog dialog-wide' : 'sheet dialog'}
          finalFocus={backTo}
          onKeyDown={pressByKeys}
          onClickCapture={holdUnread}
          onFocusCapture={typed.onFocus}
          onInputCapture={typed.onInput}
        >
          <BackCloses />
          <Base.Title className="dialog-title">{title}</Base.Title>
          {says && <Base.Description>{says}</Base.Description>}
          {children}
          <p className="dialog-typed" role="status">
            {typed.isAsking && 'Press Esc again to throw away what you typed.'}
          </p>
          {actions && <div className="dialog-actions">{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** ⌘Enter presses the main button from every field; Enter does where a single line, list or picker that has its value is all there is to fill in. */
function pressByKeys(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget: dialog } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLElement) || !dialog.contains(target)) return;
  if (!(event.metaKey || event.ctrlKey || isOnlyLine(target, dialog))) return;
  const button = mainButton(dialog);
  if (!button) return;
  event.preventDefault();
  // A field that gives its value on Enter has told it once this press is over.
  setTimeout(() => target.hasAttribute('data-unread') || button.click());
}

/** What was typed and cannot be read is not left behind: the main button leads back to it instead of sending what was there. */
function holdUnread(event: MouseEvent<HTMLElement>): void {
  const { target, currentTarget: dialog } = event;
  const unread = dialog.querySelector<HTMLElement>('[data-unread]');
  if (!unread || !(target instanceof Node) || !mainButton(dialog)?.contains(target)) return;
  event.preventDefault();
  event.stopPropagation();
  unread.focus();
}

function mainButton(dialog: HTMLElement): HTMLElement | null {
  const actions = '.dialog-actions';
  return (
    dialog.querySelector<HTMLElement>(`${actions} [data-keys="mod+enter"]`) ??
    dialog.querySelector<HTMLElement>(`${actions} .button-ink`)
  );
}

function isOnlyLine(target: HTMLElement, dialog: HTMLElement): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return false;
  const isPicker = target.role === 'combobox';
  // Enter takes from an open list; of a form the browser sends a lone line, and never a lone list or picker.
  if (isPicker && (target.ariaExpanded === 'true' || target.value === '')) return false;
  if (!isPicker && target.form && target instanceof HTMLInputElement) return false;
  const controls = dialog.querySelectorAll('.control, textarea, select, [role="checkbox"], [role="radio"]');
  return target.classList.contains('control') && controls.length === 1;
}

/**
 * A dialog that is taken away while it is open gives the focus back too, to what had it when it came. Answers where it
 * goes when the dialog closes: on in the list, where the row that had it is there no more.
 */
function useFocusBack(open: boolean): () => HTMLElement | true {
  const [opener] = useState(() => (open ? openerNow() : null));
  const [card] = useState(() => opener?.closest<HTMLElement>('[data-card]')?.dataset.card);
  const [grid] = useState(() => opener?.closest<HTMLElement>('[role=grid],[role=treegrid]'));
  useEffect(
    () => () =>
      focusIfLost(() => {
        if (opener?.isConnected) return opener;
        // Its card stands elsewhere by now.
        return card === undefined ? null : linkOfCard(card);
      }),
    [opener, card],
  );
  return () => {
    if (opener?.isConnected || !grid?.isConnected) return true;
    return grid.querySelector<HTMLElement>('.grid-row[tabindex="0"]') ?? grid;
  };
}

/** What has the focus; for the line of a menu, which goes with its menu, the button that this hangs on. */
function openerNow(): HTMLElement | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement)) return null;
  const menu = at.closest('[role=menu]');
  return (menu && document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(menu.id)}"]`)) ?? at;
}
