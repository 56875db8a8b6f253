/** What is here already that records of a file may be, or be made beside. */
export type KnownRecords = {
  /** The ids of the records of the product into which the file goes. */
  inProduct: ReadonlySet<string>;
  /** Ids of the file that stand for something elsewhere in the workspace. */
  elsewhere: ReadonlySet<string>;
  /** The ids of the product's records that have an outside id, by kind and that. */
  byExternalId: ReadonlyMap<string, string>;
  teams: readonly { id: string; name: string }[];
  /** True while the product has no work, so that its first team may become the file's. */
  empty: boolean;
  members: readonly { id: string; name: string; email: string }[];
};

/** A record's kind and outside id as one word. */
export function outsideName(kind: string, externalId: string): string {
  return `${kind} ${externalId}`;
}
