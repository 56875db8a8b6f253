import { linesCell, nameCell, textCell, titleCell, wordCell } from './cells.ts';
import { field } from './field.ts';
import type { Kind } from './kind.ts';
import { createdOn, finishedBeforeCreated, finishedOn, startedOn, storyId, storyPoints } from './story-fields.ts';
import { stateWords, storyKindWords } from './words.ts';

const storyKinds = ['story', 'bug', 'chore', 'spike'] as const;
const storyStates = ['draft', 'ready', 'in progress', 'in review', 'accepted', 'cut'] as const;

/** A story to be made; null where the file says nothing. */
export type BacklogValues = {
  title: string;
  description: string | null;
  estimate: number | null;
  kind: (typeof storyKinds)[number] | null;
  state: (typeof storyStates)[number] | null;
  /** The title or the outside id of the feature it belongs to, as the file has it. */
  feature: string | null;
  criteria: string[];
  createdOn: string | null;
  startedOn: string | null;
  finishedOn: string | null;
  flags: 'finished-before-created'[];
};

/** Stories with or without estimates, from a tool's export. */
export const backlog: Kind<'backlog'> = {
  kind: 'backlog',
  says: 'Stories for the backlog, in the order of the file.',
  needs: [['title']],
  fields: [
    storyId,
    field({
      name: 'title',
      says: 'The title of the story.',
      aliases:
        'title|summary|name|subject|story|story title|feature name|task|titulo|asunto|resumen|historia|tarea|titel|betreff|zusammenfassung|aufgabe',
      required: true,
      costs: 'row',
      parse: titleCell,
    }),
    field({
      name: 'description',
      says: 'What the story is about.',
      aliases:
        'description|issue description|body|details|notes|text|content|desc|feature description|description_html|descripcion|detalles|beschreibung|einzelheiten',
      parse: textCell,
    }),
    storyPoints,
    field({
      name: 'kind',
      says: 'Story, bug, chore or spike.',
      aliases: 'kind|type|issue type|issuetype|tracker|work item type|feature type|tipo|typ|vorgangstyp|art',
      parse: wordCell(storyKindWords, 'kind of story', 'a story'),
    }),
    field({
      name: 'state',
      says: 'How far it is, from draft to accepted, or cut.',
      aliases: 'state|status|current state|state_name|column|feature status|state_group|estado|zustand',
      parse: wordCell(stateWords, 'state of a story', 'a draft'),
    }),
    field({
      name: 'feature',
      says: 'The feature it belongs to, by title or outside id.',
      aliases:
        'feature|epic|parent key|custom field (epic link)|epic link|parent summary|epic name|custom field (epic name)|parent issue|parent|epics|module name|modules|epica|epik|funcionalidad|funktion',
      columns: 'first',
      parse: nameCell,
    }),
    field({
      name: 'criteria',
      says: 'Acceptance criteria, one a line.',
      aliases:
        'acceptance criteria|custom field (acceptance criteria)|criteria|acceptance|criterios de aceptacion|akzeptanzkriterien',
      columns: 'all',
      parse: linesCell,
    }),
    createdOn,
    startedOn,
    finishedOn,
  ],
  finish(read) {
    const title = read.text('title');
    if (title === null) return { ok: false, field: 'title', says: 'The row has no title.' };
    const created = read.text('createdOn');
    const finished = read.text('finishedOn');
    const { flags, notes } = finishedBeforeCreated(created, finished);
    const values: BacklogValues = {
      title,
      description: read.text('description'),
      estimate: read.number('estimate'),
      kind: read.word('kind', storyKinds),
      state: read.word('state', storyStates),
      feature: read.text('feature'),
      criteria: read.list('criteria'),
      createdOn: created,
      startedOn: read.text('startedOn'),
      finishedOn: finished,
      flags,
    };
    return { ok: true, values, notes };
  },
};
