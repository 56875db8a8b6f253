import type { Role } from './rights.ts';

/** The made-up people of the sample product, by the name the sample calls them. */
export const samplePeople = {
  ana: { name: 'Ana Ferreira', role: 'pm' },
  jonas: { name: 'Jonas Brandt', role: 'po' },
  mira: { name: 'Mira Vogel', role: 'team' },
  kai: { name: 'Kai Osei', role: 'team' },
  lena: { name: 'Lena Fischer', role: 'team' },
  dora: { name: 'Dora Lindt', role: 'designer' },
  marco: { name: 'Marco Rossi', role: 'marketing' },
  sol: { name: 'Sol Adeyemi', role: 'sales' },
  suri: { name: 'Suri Patel', role: 'support' },
  stella: { name: 'Stella Novak', role: 'stakeholder' },
} as const satisfies Record<string, { name: string; role: Role }>;

export type SamplePerson = keyof typeof samplePeople;

/** How many steps the past of the sample has, so that whoever waits can see how far it is. */
export const sampleSteps = 910;

/** Under which account a made-up person stands: one that nobody can sign in to. */
export function sampleAccount(product: string, person: string): string {
  return `sample:${product}:${person}`;
}

/** The person of a sample's account; undefined for any other account. */
export function personOfAccount(account: string): string | undefined {
  return account.startsWith('sample:') ? account.split(':')[2] : undefined;
}

const sampleAddress = '@harbour.example';

/** The address of a made-up person, in a domain that nobody can have. */
export function sampleEmail(person: string): string {
  return `${person}${sampleAddress}`;
}

/** True for the address of a made-up person. */
export function isSampleEmail(email: string): boolean {
  return email.endsWith(sampleAddress);
}
