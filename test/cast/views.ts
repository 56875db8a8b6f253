import type { HiddenStage, Stage } from './hand-over.ts';

/** A way to see the backlog that Jonas shares, and one that Mira keeps for herself. */
export async function tellViews({ act, keep }: Stage): Promise<void> {
  const view = { product: '$field', place: 'backlog' };
  keep('$refine', await act('po', 'view.save', { ...view, name: 'To refine', filter: 'state:draft', shared: true }));
  keep('$mirasView', await act('team', 'view.save', { ...view, name: 'Mine', filter: 'assignee:me' }));
}

/** A view that the cast must never see. */
export async function hideViews({ act, keep, of }: HiddenStage): Promise<void> {
  const view = { product: of('product'), place: 'backlog', shared: true };
  keep('view', await act('view.save', { ...view, name: 'hidden view', filter: 'hidden' }));
}
