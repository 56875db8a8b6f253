const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** `Jonas or Ana`; who decides where nobody holds the role yet. */
export function sayDeciders(members: readonly { name: string }[]): string {
  if (members.length === 0) return 'whoever decides this (nobody has the role yet)';
  return list.format(members.map(({ name }) => name));
}
