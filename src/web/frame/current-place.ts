import { useRouterState } from '@tanstack/react-router';
import { productScreens, type ScreenRoute, workspaceScreens } from '../routes.ts';
import { type PlaceId, places } from './places.ts';

const byPath = new Map<string, ScreenRoute>([
  ...productScreens.map((screen) => [productPath(screen), screen] as const),
  ...workspaceScreens.map((screen) => [screen.path, screen] as const),
]);

/** A product's screen as the router knows it. */
export function productPath({ path }: ScreenRoute): string {
  return path === '/' ? '/$product' : `/$product${path}`;
}

const withScreen = new Set([...productScreens, ...workspaceScreens].map(({ place }) => place));

/** Whether a place has a screen. */
export function existing(place: PlaceId): boolean {
  return withScreen.has(place);
}

/** The address of a place, in the product that one is in. */
export function hrefOf(id: PlaceId, here: { at: (path?: string) => string } | undefined): string {
  const { path } = places[id];
  return path.startsWith('/') ? path : (here?.at(path) ?? '/');
}

/** The place of the sidebar that the screen on show belongs to. */
export function useCurrentPlace(): string | undefined {
  const path = useRouterState({ select: (state) => state.matches.at(-1)?.fullPath });
  return byPath.get(String(path ?? '').replace(/(.)\/$/, '$1'))?.place;
}
