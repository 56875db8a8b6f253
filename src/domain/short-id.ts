const pattern = /^([A-Z])-(\d{1,9})$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `F` and 112 of `F-112`, in either case; undefined for anything else. */
export function readShortId(word: string): { letter: string; number: number } | undefined {
  const found = pattern.exec(word.toUpperCase());
  return found?.[1] && found[2] ? { letter: found[1], number: Number(found[2]) } : undefined;
}

/** The short id as people say it. */
export function writeShortId(letter: string, number: number): string {
  return `${letter}-${number}`;
}

/** True for the lower-case form of a UUID, the only one that the store keeps. */
export function isUuid(word: string): boolean {
  return uuid.test(word);
}
