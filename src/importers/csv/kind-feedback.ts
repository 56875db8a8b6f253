import { isMailAddress, sameAddress } from '#domain/mail-address';
import { addressCell, dateCell, idCell, nameCell, textCell, titleCell, wordCell } from './cells.ts';
import { field } from './field.ts';
import type { Kind } from './kind.ts';
import { feedbackKindWords } from './words.ts';

const feedbackKinds = ['request', 'problem', 'complaint', 'praise', 'question'] as const;

/** A piece of feedback to be made; null where the file says nothing. */
export type FeedbackValues = {
  /** The words as they were said, below their headline where the file has one. */
  text: string;
  kind: (typeof feedbackKinds)[number] | null;
  who: string | null;
  /** Where they can be told what came of it. */
  email: string | null;
  customer: string | null;
  source: string | null;
  receivedOn: string | null;
};

/** What customers said, from a tool's export, a survey or a store's reviews. */
export const feedback: Kind<'feedback'> = {
  kind: 'feedback',
  says: 'What customers said, word for word.',
  needs: [['text', 'headline']],
  fields: [
    field({
      name: 'externalId',
      says: 'The id in the other tool, by which a second import finds it again.',
      aliases:
        'review_id|feedback id|note id|pb note id|source_id|source record id|external id|ideaid|suggestion.id|id|number|uuid|response id|ticket id|key|#|identificador|numero|nummer|nr.',
      costs: 'row',
      parse: idCell,
    }),
    field({
      name: 'text',
      says: 'The words as they were said.',
      aliases:
        'text|feedback|note_text|verbatim|quote|comment|review|content|body|message|description|details|ideadescription|suggestion.body|note|response|answer|comentario|comentarios|texto|mensaje|opinion|resena|contenido|descripcion|respuesta|kommentar|nachricht|ruckmeldung|meinung|rezension|aussage|inhalt|beschreibung|antwort',
      costs: 'row',
      parse: textCell,
    }),
    field({
      name: 'headline',
      says: 'A headline, put above the words.',
      aliases:
        'note_title|headline|title|subject|summary|ideatitle|suggestion.title|titulo|asunto|resumen|titel|betreff|uberschrift|zusammenfassung',
      parse: titleCell,
    }),
    field({
      name: 'customer',
      says: 'The company it comes from.',
      aliases:
        'customer|company|company_name|company name|organization|organisation|account|account name|company domain|company_domain|client|empresa|cliente|compania|organizacion|cuenta|firma|unternehmen|kunde|kundin|kundenname',
      columns: 'first',
      parse: nameCell,
    }),
    field({
      name: 'who',
      says: 'The person who said it.',
      aliases:
        'who|contact|person|author|author_name|user name|username|user|name|reviewer|requester|requested by|created_by|ideacreatorname|persona|nombre|contacto|autor|autora|usuario|remitente|quien|ansprechpartner|ansprechpartnerin|kontakt|verfasser|verfasserin|absender|benutzer|nutzer|wer',
      columns: 'first',
      parse: nameCell,
    }),
    field({
      name: 'email',
      says: 'The mail address of the person, to tell them what came of it.',
      aliases:
        'email|e-mail|email address|e-mail address|mail|author_email|author email|user email|user_email|useremail|contact email|customer email|requester email|correo|correo electronico|mailadresse|e-mail-adresse|emailadresse',
      columns: 'first',
      parse: addressCell,
    }),
    field({
      name: 'source',
      says: 'Where it was said.',
      aliases:
        'source|channel|source origin|source_origin|origin|source_type|platform|forumname|board|fuente|canal|origen|plataforma|medio|quelle|kanal|herkunft|plattform',
      parse: nameCell,
    }),
    field({
      name: 'kind',
      says: 'Request, problem, complaint, praise or question.',
      aliases: 'kind|type|feedback type|category|note type|sentiment|tipo|categoria|clase|typ|art|kategorie',
      parse: wordCell(feedbackKindWords, 'kind of feedback', 'a request'),
    }),
    field({
      name: 'receivedOn',
      says: 'The day it was said.',
      aliases:
        'received|received date|received on|received_at|date|created_at|created at|created|createdat|createdtimestamp|suggestion.created_timestamp|submitted|submitted at|timestamp|review date|created date|fecha|fecha de recepcion|recibido|recibida|creado|creada|fecha de creacion|datum|eingang|eingangsdatum|eingegangen am|erhalten|erhalten am|erstellt|erstellt am',
      date: true,
      parse: dateCell,
    }),
  ],
  finish(read) {
    const headline = read.text('headline');
    const said = read.text('text');
    const text =
      headline === null || said === null || said.startsWith(headline) ? (said ?? headline) : `${headline}\n\n${said}`;
    if (text === null) return { ok: false, field: 'text', says: 'The row has no words.' };
    const [who, email] = [read.text('who'), read.text('email')];
    const values: FeedbackValues = {
      text,
      kind: read.word('kind', feedbackKinds),
      who: who ?? email,
      email: email ?? (who !== null && isMailAddress(who) ? sameAddress(who) : null),
      customer: read.text('customer'),
      source: read.text('source'),
      receivedOn: read.text('receivedOn'),
    };
    return { ok: true, values, notes: [] };
  },
};
