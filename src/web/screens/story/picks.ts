import type { Row } from '#domain/records';
import type { Pick } from '../../parts/pick-field.tsx';

/** A feature as it is picked from many. */
export function pickOf({ id, short, title }: Row<'feature'>): Pick {
  return { id, says: `${short} ${title}` };
}
