import { isPageAddress } from '#domain/page-address';

/** Where a request's answer is looked for: among what is kept, over the network, or kept where the network fails. */
export type AnswerFrom = 'kept' | 'network' | 'network, then kept';

/** How a request is to be answered; everything but our own pages and built files is none of our business. */
export function answerFrom(
  request: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
  files: readonly string[],
): AnswerFrom {
  const { origin: from, pathname } = new URL(request.url);
  if (request.method !== 'GET' || from !== origin) return 'network';
  // A file with a hash in its name never changes, so that a kept one is as good as the server's.
  if (pathname.startsWith('/assets/')) return 'kept';
  const isOurs = request.mode === 'navigate' ? isPageAddress(pathname) : files.includes(pathname);
  return isOurs ? 'network, then kept' : 'network';
}

/** The name under which the files of a build are kept. */
export const shelfOf = (build: string) => `throughline-pages ${build}`;

/** Which of the kept shelves, oldest first, go when a build comes: a tab may still be open on the one before. */
export function shelvesToDrop(names: readonly string[], build: string): string[] {
  const others = names.filter((name) => name.startsWith(shelfOf('')) && name !== shelfOf(build));
  return others.slice(0, -1);
}
