const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const pattern = new RegExp(`^tl_(${uuid})_(${uuid})_[A-Za-z0-9_-]{20,100}$`);

/** The workspace and the id that a key's text names before its secret; undefined for anything that is no key. */
export function readKeyText(text: string): { workspace: string; id: string } | undefined {
  const [, workspace, id] = pattern.exec(text) ?? [];
  return workspace && id ? { workspace, id } : undefined;
}
