/** The word by which a file of ours is known, in its first line. */
export const exportMark = 'throughline';

/** Whether this is a file that we exported. */
export function isOwnExport(text: string): boolean {
  return new RegExp(`^\\s*\\{\\s*"${exportMark}"\\s*:`).test(text.slice(0, 200));
}

/** How many records a file of ours holds. */
export function exportCounts(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n{"kind":'); at >= 0; at = text.indexOf('\n{"kind":', at + 1)) count++;
  return count;
}
