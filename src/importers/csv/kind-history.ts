import { titleCell } from './cells.ts';
import { field } from './field.ts';
import type { Kind } from './kind.ts';
import { createdOn, finishedBeforeCreated, finishedOn, startedOn, storyId, storyPoints } from './story-fields.ts';

/** A finished piece of work of a team; it becomes an accepted story. */
export type HistoryValues = {
  title: string;
  estimate: number | null;
  createdOn: string | null;
  startedOn: string | null;
  finishedOn: string;
  /** `finished-before-created`: the finish counts towards throughput, the age is left out of cycle times. */
  flags: 'finished-before-created'[];
};

/** What a team finished and when: the ground its forecasts stand on. */
export const history: Kind<'history'> = {
  kind: 'history',
  says: "A team's finished work: accepted stories with the days they were created and finished.",
  needs: [['externalId', 'title'], ['finishedOn']],
  fields: [
    storyId,
    field({
      name: 'title',
      says: 'The title; without one the id stands for it.',
      aliases: 'title|summary|name|subject|story|titulo|resumen|titel|zusammenfassung',
      parse: titleCell,
    }),
    createdOn,
    startedOn,
    { ...finishedOn, required: true, costs: 'row' },
    storyPoints,
  ],
  finish(read, externalId) {
    const finished = read.text('finishedOn');
    if (finished === null)
      return { ok: false, field: 'finishedOn', says: 'The row has no finish date; only finished work is history.' };
    const created = read.text('createdOn');
    const { flags, notes } = finishedBeforeCreated(created, finished);
    const title = read.text('title') ?? externalId;
    const values = {
      title,
      estimate: read.number('estimate'),
      createdOn: created,
      startedOn: read.text('startedOn'),
      finishedOn: finished,
      flags,
    };
    return { ok: true, values, notes };
  },
};
