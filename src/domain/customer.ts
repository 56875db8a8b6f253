import { z } from 'zod';

/** A currency by its three letters, `EUR`. */
export const currency = () =>
  z
    .string()
    .max(10)
    .transform((text) => text.trim().toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{3}$/, 'Write a currency by its three letters, like EUR.'));

/** An amount of money in a year. */
export const revenue = () => z.number().min(0).max(1e12);

/** A customer of whom nothing is known but the name. */
export const freshCustomer = {
  segment: null,
  revenue: null,
  currency: null,
  renewsOn: null,
  keeperId: null,
  externalId: null,
  importId: null,
} as const;

/** An e-mail address that answers can go to. */
export const mailAddress = () =>
  z
    .string()
    .max(254)
    .transform((text) => text.trim())
    .pipe(z.email('Write an e-mail address, like marta@example.org.'));
