import type { KnownRecords } from './known-records.ts';
import { newIdFor } from './new-id.ts';
import type { OwnExport } from './read-export.ts';

/** A picture of a file: its id here, whether it is here already, and its bytes as base64. */
type CarriedPicture = { from: string; id: string; here: boolean; bytes: string };

/** The pictures of a product of a file, under the ids that they have or get in the product they go into. */
export function carriedPictures(
  file: OwnExport,
  from: { id: string },
  product: string,
  known: Pick<KnownRecords, 'inProduct' | 'elsewhere'>,
): CarriedPicture[] {
  return file.pictures
    .filter(({ productId }) => productId === from.id)
    .map((picture) => {
      const derived = newIdFor(product, picture.id);
      const moves = known.elsewhere.has(picture.id) || known.inProduct.has(derived);
      const id = !known.inProduct.has(picture.id) && moves ? derived : picture.id;
      return { from: picture.id, id, here: known.inProduct.has(id), bytes: picture.bytes };
    });
}
