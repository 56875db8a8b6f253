import type { Pool } from 'pg';
import type { Env } from '#catalogue/env';
import type { TrustedProxies } from '#lib/client-address';
import type { Signer } from '#lib/signed-text';

/** An address that a visitor left, to be asked by mail whether it is theirs. */
export type AddressToConfirm = {
  workspace: string;
  product: string;
  productName: string;
  kind: 'vote' | 'feedback';
  id: string;
  email: string;
  about: string;
};

/** What the public pages are made of. */
export type PublicParts = {
  env: Env;
  pool: Pool;
  signer: Signer;
  publicUrl: string | null;
  trusted: TrustedProxies;
  /** The machine's own time, for limits and for how long a link is good. */
  now: () => Date;
  /** Has a visitor asked by mail; null where no mail is sent: then a voter is not asked for an address, and one left with words is kept as it is. */
  askToConfirm: ((address: AddressToConfirm) => Promise<void>) | null;
};
