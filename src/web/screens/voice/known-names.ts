import { foldText } from '#domain/text';

/** Somebody who said something before, and from where. */
export type KnownPerson = { name: string; customer: string | null; email: string | null };

const mostMeant = 3;

/** What is said under the company that is typed: whether it is a known one or a new one, and which known ones may be meant. */
export function sayCompany(typed: string, known: readonly string[]): string {
  const name = foldText(typed);
  if (name === '') return '';
  const same = known.find((each) => foldText(each) === name);
  if (same !== undefined) return same === typed.trim() ? 'A known customer.' : `A known customer: ${same}.`;
  const meant = known.filter((each) => alike(foldText(each), name)).slice(0, mostMeant);
  return meant.length === 0 ? 'A new customer.' : `A new customer, unless you mean ${orOf(meant)}.`;
}

/** The people who said something before, each name with each company and address once. */
export function peopleIn(
  heard: readonly { who: string | null; customer: string | null; email: string | null }[],
): KnownPerson[] {
  const found = new Map<string, KnownPerson>();
  for (const { who, customer, email } of heard) {
    if (!who) continue;
    const key = JSON.stringify([who, customer ?? '', email ?? ''].map(foldText));
    if (!found.has(key)) found.set(key, { name: who, customer, email });
  }
  return [...found.values()];
}

/** The one person whom a name can mean; nobody where two companies or addresses go with it. */
export function personNamed(name: string, people: readonly KnownPerson[]): KnownPerson | undefined {
  const meant = people.filter((person) => foldText(person.name) === foldText(name));
  const only = (of: 'customer' | 'email') => {
    const said = new Set(meant.flatMap((person) => (person[of] ? [foldText(person[of])] : [])));
    return said.size > 1 ? undefined : (meant.find((person) => person[of])?.[of] ?? null);
  };
  const [first] = meant;
  const [customer, email] = [only('customer'), only('email')];
  if (!first || customer === undefined || email === undefined) return undefined;
  return { name: first.name, customer, email };
}

/** Whether one name begins the other, or a word of it. */
function alike(known: string, typed: string): boolean {
  if (typed.length < 2) return false;
  return known.startsWith(typed) || known.includes(` ${typed}`) || typed.startsWith(`${known} `);
}

function orOf(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
