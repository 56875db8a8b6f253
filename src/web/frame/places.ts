/** The places of the sidebar, from top to bottom. */
export const placeIds = [
  'home',
  'inbox',
  'voice',
  'strategy',
  'roadmap',
  'backlog',
  'sprint',
  'releases',
  'align',
  'settings',
] as const;
export type PlaceId = (typeof placeIds)[number];

/** What a place is called, its address in a product, and the letter after G. */
export const places: Record<
  PlaceId,
  { says: string; path: string; letter: string; part: 'above' | 'thread' | 'below' }
> = {
  home: { says: 'Home', path: '', letter: 'h', part: 'above' },
  inbox: { says: 'Inbox', path: '/inbox', letter: 'i', part: 'above' },
  voice: { says: 'Voice', path: 'voice', letter: 'v', part: 'thread' },
  strategy: { says: 'Strategy', path: 'strategy', letter: 's', part: 'thread' },
  roadmap: { says: 'Roadmap', path: 'roadmap', letter: 'r', part: 'thread' },
  backlog: { says: 'Backlog', path: 'backlog', letter: 'b', part: 'thread' },
  sprint: { says: 'Sprint', path: 'sprint', letter: 'p', part: 'thread' },
  releases: { says: 'Releases', path: 'releases', letter: 'l', part: 'thread' },
  align: { says: 'Align', path: 'align', letter: 'a', part: 'below' },
  settings: { says: 'Settings', path: '/settings/account', letter: ',', part: 'below' },
};
