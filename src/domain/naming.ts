/** A record's name for people: its short id and title, or whatever it is called by. */
export function nameOf(row: Record<string, unknown> | undefined): string {
  if (!row) return '';
  const words =
    row.title ??
    row.name ??
    row.toWhom ??
    row.quote ??
    row.text ??
    row.says ??
    row.role ??
    row.label ??
    row.fileName ??
    '';
  return [row.short, String(words).slice(0, 120)].filter(Boolean).join(' ');
}
