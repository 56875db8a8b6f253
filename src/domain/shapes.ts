import { z } from 'zod';
import { isCivilDate } from '#lib/civil-date';
import { isMailAddress } from './mail-address.ts';
import type { Kind } from './records.ts';
import { cleanText, cleanTitle } from './text.ts';

/** One line of at most 500 characters: no line breaks, no direction or zero-width marks; empty is refused. */
export const line = (most = 500) =>
  z.string().max(most).transform(cleanTitle).pipe(z.string().min(1, 'Write something here.'));

/** Text of at most 200,000 characters, several lines allowed. */
export const longText = (most = 200_000) => z.string().max(most).transform(cleanText);

/** What somebody says in their own words, at least one, several lines allowed: a reason, a note. */
export const words = (most = 2000) => longText(most).pipe(z.string().min(1, 'Write something here.'));

/** One mail address, in small letters. */
export const mailAddress = () =>
  z
    .string()
    .max(200)
    .trim()
    .toLowerCase()
    .refine(isMailAddress, 'Write one mail address, like marta@example.org.')
    .meta({ format: 'email' });

/** A date that exists, `2026-12-12`. */
export const civilDate = () =>
  z
    .string()
    .max(10)
    .refine(isCivilDate, 'Write a date that exists as year-month-day, like 2026-12-12.')
    .meta({ format: 'date' });

/** The id or short id of a record of this kind, which `run` finds, checks and turns into its id. */
export const ref = (kind: Kind) =>
  z
    .string()
    .min(1)
    .max(40)
    .meta({ ref: kind, description: `id of a ${kind}` });

/** What an id in an input can name: a record of a kind, or an uploaded file. */
export type RefKind = Kind | 'file';

/** The id of an uploaded file, which `run` finds and checks as it does those of records. */
export const fileRef = () =>
  z.string().min(1).max(40).meta({ ref: 'file', description: 'id of an uploaded file, as POST /api/files answers it' });

/** The versions of the records that the sender saw and judged, by id. */
export const seen = () =>
  z
    .record(z.string().max(40), z.number().int().min(1))
    .meta({ description: 'version of each record you judged, by id' });
