/** The tab of a column at a point of the screen, on a phone. */
export function tabAt(x: number, y: number): Element | undefined {
  return document.elementFromPoint(x, y)?.closest('.columns-pick') ?? undefined;
}

/** The column that a tab shows: what is let go on the tab is let go there. */
export function columnOf(tab: Element): Element | undefined {
  const picker = tab.closest('.columns-picker');
  const at = [...(picker?.querySelectorAll('.columns-pick') ?? [])].indexOf(tab);
  return picker?.parentElement?.querySelector('.columns')?.children[at];
}
