import type { Mode, Role } from '#domain/rights';

/** The ways in which a product is run, for people, with the parts its founder may take. */
export const modes: Record<
  Mode,
  { says: string; hint: string; parts: readonly { id: string; says: string; roles: readonly Role[] }[] }
> = {
  both: {
    says: 'A product manager and a product owner',
    hint: 'The manager decides what and why, the owner how and when; each proposes to the other.',
    parts: [
      { id: 'pm', says: 'Product manager', roles: ['pm'] },
      { id: 'po', says: 'Product owner', roles: ['po'] },
      { id: 'none', says: 'Neither: I only set it up', roles: [] },
    ],
  },
  'manager only': {
    says: 'A product manager only',
    hint: 'There is no Scrum here, or nobody owns the backlog apart from the manager.',
    parts: [
      { id: 'pm', says: 'Product manager', roles: ['pm'] },
      { id: 'none', says: 'I only set it up', roles: [] },
    ],
  },
  'owner only': {
    says: 'A product owner only',
    hint: 'An agile team whose owner decides the product as well.',
    parts: [
      { id: 'po', says: 'Product owner', roles: ['po'] },
      { id: 'none', says: 'I only set it up', roles: [] },
    ],
  },
  'one person': {
    says: 'One person does both',
    hint: 'One person wears both hats and decides everything. Change it in Settings when a second one joins.',
    parts: [
      { id: 'both', says: 'That is me', roles: ['pm', 'po'] },
      { id: 'none', says: 'I only set it up', roles: [] },
    ],
  },
};
export const modeNames = Object.keys(modes) as [Mode, ...Mode[]];
