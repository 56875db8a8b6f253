/** Opens the menu of a card; once it is closed, the card itself has the focus, where the arrows mean something. */
export function openCardMenu(board: HTMLElement | null, id: string): void {
  const card = board?.querySelector(`[data-card="${CSS.escape(id)}"]`);
  const button = card?.querySelector<HTMLElement>('[aria-haspopup=menu]');
  button?.addEventListener('focus', () => card?.querySelector<HTMLElement>('a')?.focus(), { once: true });
  button?.click();
}
