/**
 * Has the browser keep the pages themselves, so that a reload works without a network. Browsers allow it over https and on
 * the machine itself only; elsewhere a reload needs the server.
 */
export async function keepPages(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // Where somebody forbids it, or the network goes meanwhile, the next start tries again.
  await navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
