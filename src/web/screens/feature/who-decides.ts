import type { Decision } from '#domain/rights';
import type { Here } from '../../here/here.tsx';

const list = new Intl.ListFormat('en');

/** Who decides something here: `you and Jonas`, or that nobody holds the role. */
export function whoDecides({ decides, deciders, member }: Here, decision: Decision): string {
  const names = [
    ...(decides(decision) ? ['you'] : []),
    ...deciders(decision).map(({ name }) => (first(name) === first(member.name) ? name : first(name))),
  ];
  return names.length === 0 ? 'nobody yet' : list.format(names);
}

function first(name: string): string {
  return name.split(' ')[0] ?? name;
}
