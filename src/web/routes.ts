import type { ReactNode } from 'react';
import type { PlaceId } from './frame/places.ts';

/** One screen: its address and the module that exports it as `Screen`, read when it is first gone to. */
export interface ScreenRoute {
  path: string;
  screen: () => Promise<{ Screen: () => ReactNode }>;
  /** The place of the sidebar that it belongs to; the sidebar shows the places that have a screen. */
  place?: PlaceId;
}

/** Screens of one product, under `/<product slug>`. A new one is one line here. */
export const productScreens: readonly ScreenRoute[] = [
  { path: '/', place: 'home', screen: () => import('./screens/home/screen.tsx') },
  { path: '/voice', place: 'voice', screen: () => import('./screens/voice/screen.tsx') },
  { path: '/customers', place: 'voice', screen: () => import('./screens/customers/screen.tsx') },
  { path: '/customers/$short', place: 'voice', screen: () => import('./screens/customer/screen.tsx') },
  { path: '/strategy', place: 'strategy', screen: () => import('./screens/strategy/screen.tsx') },
  { path: '/roadmap', place: 'roadmap', screen: () => import('./screens/roadmap/screen.tsx') },
  { path: '/features/$short', place: 'roadmap', screen: () => import('./screens/feature/screen.tsx') },
  { path: '/backlog', place: 'backlog', screen: () => import('./screens/backlog/screen.tsx') },
  { path: '/stories/$short', place: 'backlog', screen: () => import('./screens/story/screen.tsx') },
  { path: '/sprint', place: 'sprint', screen: () => import('./screens/sprint/screen.tsx') },
  { path: '/board', place: 'sprint', screen: () => import('./screens/board/screen.tsx') },
  { path: '/stand-up', place: 'sprint', screen: () => import('./screens/stand-up/screen.tsx') },
  { path: '/demos', place: 'sprint', screen: () => import('./screens/demo/list.tsx') },
  { path: '/demos/$id', place: 'sprint', screen: () => import('./screens/demo/screen.tsx') },
  { path: '/retro', place: 'sprint', screen: () => import('./screens/retro/screen.tsx') },
  { path: '/releases', place: 'releases', screen: () => import('./screens/releases/screen.tsx') },
  { path: '/releases/$short', place: 'releases', screen: () => import('./screens/release/screen.tsx') },
  { path: '/outbox', place: 'releases', screen: () => import('./screens/outbox/screen.tsx') },
  { path: '/align', place: 'align', screen: () => import('./screens/align/screen.tsx') },
  { path: '/import', screen: () => import('./screens/import/screen.tsx') },
  { path: '/import/$id', screen: () => import('./screens/import/import-page.tsx') },
];

/** Screens of the workspace, whose product, where they have one, is `$product` in their own path. */
export const workspaceScreens: readonly ScreenRoute[] = [
  { path: '/inbox', place: 'inbox', screen: () => import('./screens/inbox/screen.tsx') },
  { path: '/search', screen: () => import('./screens/search/screen.tsx') },
  { path: '/products/new', screen: () => import('./screens/product/new-product.tsx') },
  { path: '/products/new/$product', screen: () => import('./screens/product/made-product.tsx') },
  { path: '/settings/account', place: 'settings', screen: () => import('./screens/settings/account.tsx') },
  { path: '/settings/keyboard', place: 'settings', screen: () => import('./screens/settings/keyboard.tsx') },
  { path: '/settings/keys', place: 'settings', screen: () => import('./screens/settings/keys.tsx') },
  { path: '/settings/people', place: 'settings', screen: () => import('./screens/settings/people.tsx') },
  { path: '/settings/product/$product', place: 'settings', screen: () => import('./screens/settings/product.tsx') },
  { path: '/settings/workspace', place: 'settings', screen: () => import('./screens/settings/workspace.tsx') },
];

/** Screens for whoever may not be signed in. */
export const outsideScreens: readonly ScreenRoute[] = [
  { path: '/set-up', screen: () => import('./screens/set-up/set-up.tsx') },
  { path: '/invitation', screen: () => import('./screens/invitation/invitation.tsx') },
  { path: '/sign-in', screen: () => import('./screens/sign-in/screen.tsx') },
];
