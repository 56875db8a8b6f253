const pattern = /^tl_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** The text of a key as its owner keeps it: it names its workspace, so that looking it up needs no other word. */
export function writeKeyText(workspace: string, secret: string): string {
  return `tl_${workspace.replaceAll('-', '')}_${secret}`;
}

/** The workspace that a key's text names; undefined for anything that is no key. */
export function workspaceOfKey(text: string): string | undefined {
  const hex = pattern.exec(text)?.[1];
  return hex && `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
