import type { Here } from './here.tsx';

/** The address of a record's page in a product, or of the place where it stands; of one part of it, where that is named. */
export function addressOf(
  at: Here['at'],
  kind: string,
  id: string,
  short?: string | null,
  part?: string | undefined,
): string {
  const page = pageOf(at, kind, id, short);
  return part === undefined || page.includes('#') ? page : `${page}#${part}`;
}

function pageOf(at: Here['at'], kind: string, id: string, short?: string | null): string {
  const named = short ?? id;
  switch (kind) {
    case 'feature':
      return at(`features/${named}`);
    case 'story':
      return at(`stories/${named}`);
    case 'release':
      return at(`releases/${named}`);
    case 'feedback':
      return at(`voice?open=${named}`);
    case 'customer':
      return at(`customers/${named}`);
    case 'sprint':
      return at(`sprint?sprint=${id}`);
    case 'objective':
      return at(`strategy#${named}`);
    case 'proposal':
      return at(`align?tab=proposals#${id}`);
    case 'team':
      return at('board');
    case 'product':
      return at('align?tab=rights');
    default:
      return at('align');
  }
}
