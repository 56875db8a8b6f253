/** Copies a text; on plain http, where the clipboard is missing, by way of the selected field. False where neither works. */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  // Missing on plain http, whatever its type says.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard) {
    const done = await clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (done) return true;
  }
  field?.focus();
  field?.select();
  return field !== null && document.execCommand('copy');
}
