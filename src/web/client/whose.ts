/** What an input names its answer's owner by; words, lengths and days only narrow the answer. */
const owners = ['product', 'member', 'team', 'sprint', 'feature'];

/** Whether two inputs ask about the same product, person, team, sprint and feature, so that one's answer may stand in for the other's. */
export function isSameOwner(one: unknown, other: unknown): boolean {
  return owners.every((owner) => ownerIn(one, owner) === ownerIn(other, owner));
}

function ownerIn(input: unknown, owner: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, owner) : undefined;
}
