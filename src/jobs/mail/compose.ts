import MailComposer from 'nodemailer/lib/mail-composer';
import { cleanText, cleanTitle } from '#domain/text';

/** Who mail comes from. */
export type Sender = { name: string; address: string };

/** One mail as it is to be written. */
export type Mail = {
  to: { name: string | null; address: string };
  subject: string;
  text: string;
  /** The part of the Message-ID before the @: the same for every try. */
  id: string;
  date: Date;
  /** The address by which a mail program stops further mail with one press (RFC 8058). */
  stop?: string;
};

/** The mail as it goes over the wire. Names and subject are one line without direction marks, so that nothing in them can become a header or an address. */
export function composeMail(from: Sender, mail: Mail): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to: { name: cleanTitle(mail.to.name ?? '').slice(0, 100), address: mail.to.address },
    subject: cleanTitle(mail.subject).slice(0, 200),
    text: cleanText(mail.text),
    messageId: `<${messageIdOf(from, mail.id)}>`,
    date: mail.date,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(mail.stop === undefined
      ? {}
      : {
          headers: {
            'List-Unsubscribe': { prepared: true, value: `<${mail.stop}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }),
  });
  return composer.compile().build();
}

/** The Message-ID of a mail, by which a second delivery of it is recognised. */
export function messageIdOf(from: Sender, id: string): string {
  return `${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}`;
}
