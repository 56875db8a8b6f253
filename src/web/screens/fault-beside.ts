/** What is wrong and stands under no field of a dialog; nothing where each fault has its field. */
export function faultBeside(faults: Readonly<Record<string, string>>, fields: readonly string[]): string | undefined {
  return Object.entries(faults).find(([field]) => !fields.includes(field))?.[1];
}
