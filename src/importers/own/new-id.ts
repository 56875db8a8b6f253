import { createHash } from 'node:crypto';

/**
 * The id under which a record goes into a product where its own is taken in the workspace: the same for the same record
 * and product, and sorting where its own would.
 */
export function newIdFor(product: string, id: string): string {
  const print = createHash('sha256').update(`${product} ${id}`).digest('hex');
  return `${id.slice(0, 18)}-8${print.slice(0, 3)}-${print.slice(3, 15)}`;
}
