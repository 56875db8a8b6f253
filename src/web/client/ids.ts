/** Fills an array with random bytes; `crypto.getRandomValues` is there on plain HTTP too, `randomUUID` is not. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** A random UUID, version 4. */
export function randomId(fill: RandomBytes): string {
  const bytes = fill(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, n) => marked(byte, n).toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function marked(byte: number, at: number): number {
  if (at === 6) return (byte & 0x0f) | 0x40;
  if (at === 8) return (byte & 0x3f) | 0x80;
  return byte;
}
