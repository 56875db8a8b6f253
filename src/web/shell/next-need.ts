/** Goes to the next thing on the screen that waits for a decision, from the one that has the focus, and round again. */
export function goToNextNeed(): void {
  const needs = [...document.querySelectorAll<HTMLElement>('main .needs, .page-aside .needs, main .need-line')];
  const here = needs.findIndex((need) => need.contains(document.activeElement));
  const next = needs[(here + 1) % needs.length];
  const target = next?.querySelector<HTMLElement>('button:not([aria-disabled=true]), a[href]');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
