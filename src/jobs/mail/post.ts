import { type DigestThread, writeDigest } from '#domain/digest';
import type { Signer } from '#lib/signed-text';
import { composeMail, type Mail, messageIdOf, type Sender } from './compose.ts';
import { type Ended, handOver, type MailServer } from './hand-over.ts';

type Letter = {
  workspace: string;
  product: string;
  productName: string;
  slug: string;
  portal: boolean;
  id: string;
  email: string | null;
  toName: string | null;
  subject: string;
  text: string;
  date: Date;
};

/** What visitors are asked to confirm: that an address is theirs, for the record they left. */
export type Confirmation = {
  workspace: string;
  product: string;
  productName: string;
  kind: 'vote' | 'feedback';
  id: string;
  email: string;
  /** What they wished or said, as they know it. */
  about: string;
  date: Date;
};

/** What is new for a member, and for which day it is told. */
export type DailyLetter = {
  workspace: string;
  member: string;
  name: string;
  email: string;
  day: string;
  threads: readonly DigestThread[];
  count: number;
  date: Date;
};

/** Everything that leaves by mail. */
export type Post = {
  reply: (letter: Letter, begin: () => Promise<void>) => Promise<Ended>;
  confirmation: (of: Confirmation) => Promise<Ended>;
  digest: (letter: DailyLetter, begin: () => Promise<void>) => Promise<Ended>;
  messageId: (id: string) => string;
};

/** What the post office works with; `base` tells the outside address of the server, without a slash at its end. */
export type PostOffice = { server: MailServer; from: Sender; base: () => string; signer: Signer };

const weekMs = 7 * 86_400_000;

/** Writes mail and hands it over. */
export function openPost({ server, from, base, signer }: PostOffice): Post {
  const stopLink = (workspace: string, product: string, email: string) =>
    `${base()}/p/-/stop?t=${signer.sign('stop', { workspace, product, email })}`;
  const send = async (mail: Mail, begin: () => Promise<void>) =>
    handOver(server, { from: from.address, to: mail.to.address }, await composeMail(from, mail), begin);
  return {
    messageId: (id) => messageIdOf(from, id),
    reply(letter, begin) {
      const address = letter.email ?? '';
      const stop = stopLink(letter.workspace, letter.product, address);
      const foot = [
        '-- ',
        ...(letter.portal ? [`What else is new in ${letter.productName}: ${base()}/p/${letter.slug}/changelog`] : []),
        `No more mail about ${letter.productName}: ${stop}`,
      ];
      const text = `${letter.text}\n\n${foot.join('\n')}\n`;
      const { id, subject, date, toName } = letter;
      return send({ to: { name: toName, address }, subject, text, id, date, stop }, begin);
    },
    digest({ workspace, member, name, email, day, threads, count, date }, begin) {
      const stop = `${base()}/p/-/digest?t=${signer.sign('digest', { workspace, member })}`;
      const { subject, text } = writeDigest(threads, { count, base: base(), stop, name });
      return send({ to: { name, address: email }, subject, text, id: `digest.${day}.${member}`, date, stop }, begin);
    },
    confirmation({ workspace, product, productName, kind, id, email, about, date }) {
      const signed = signer.sign('confirm', { workspace, product, kind, id, email }, date.getTime() + weekMs);
      const stop = stopLink(workspace, product, email);
      const text = [
        'Hello,',
        '',
        `somebody, probably you, asked to be told at this address what becomes of this in ${productName}:`,
        '',
        `  ${about.replace(/\s+/g, ' ').slice(0, 200)}`,
        '',
        'If it was you, open this page and confirm it:',
        `${base()}/p/-/confirm?t=${signed}`,
        '',
        'If it was not, do nothing: you will hear no more of it.',
        '',
        '-- ',
        `Never any mail about ${productName}: ${stop}`,
      ].join('\n');
      const subject = `Confirm your address for ${productName}`;
      const to = { name: null, address: email };
      return send({ to, subject, text, id: `${id}.confirm.${date.getTime()}`, date, stop }, async () => undefined);
    },
  };
}
