import { dateCell, idCell, pointsCell } from './cells.ts';
import { field } from './field.ts';
import type { FieldNote } from './kind.ts';

/** The outside id of a story. */
export const storyId = field({
  name: 'externalId',
  says: 'The id in the other tool, by which a second import finds it again.',
  aliases:
    'issuekey|issue key|key|external id|external_reference|identifier|id|issue id|ref|reference|feature reference #|task id|story id|number|uuid|unique_id|#',
  costs: 'row',
  parse: idCell,
});

/** The estimate of a story. */
export const storyPoints = field({
  name: 'estimate',
  says: 'Story points.',
  aliases:
    'storypoint|storypoints|story point|story points|custom field (story points)|custom field (story point estimate)|story point estimate|points|total-points|estimate|sp|estimated size|complexity|weight|puntos|puntos de historia|estimacion|punkte|story-punkte|schatzung',
  columns: 'first',
  parse: pointsCell,
});

/** The day a story was written down. */
export const createdOn = field({
  name: 'createdOn',
  says: 'The day it was written down.',
  aliases:
    'created|created_date|created date|created at|created_at|created at (utc)|creation date|date created|created on|creado|creada|fecha de creacion|erstellt|erstellt am|erstellungsdatum',
  date: true,
  parse: dateCell,
});

/** The day work on a story began. */
export const startedOn = field({
  name: 'startedOn',
  says: 'The day work on it began.',
  aliases:
    'started|started_at|started date|started on|start date|start_date|fecha de inicio|iniciado|begonnen|begonnen am|startdatum',
  date: true,
  parse: dateCell,
});

/** The day a story was finished. */
export const finishedOn = field({
  name: 'finishedOn',
  says: 'The day it was finished.',
  aliases:
    'finished_date|finished|finished on|finish_date|resolved|completed|completed_at|completed at|accepted at|closed|closed date|closed at|closed_at|closed at (utc)|completion date|done|finalizado|terminado|cerrado|resuelto|fecha de cierre|fecha de fin|abgeschlossen|abgeschlossen am|erledigt|erledigt am|enddatum',
  date: true,
  parse: dateCell,
});

/** Whether a story finished before it was created, as a flag to keep and a remark to show. */
export function finishedBeforeCreated(
  created: string | null,
  finished: string | null,
): { flags: 'finished-before-created'[]; notes: FieldNote[] } {
  if (created === null || finished === null || finished >= created) return { flags: [], notes: [] };
  const says = `It was finished on ${finished}, before it was created on ${created}. The finish counts; its age does not.`;
  return { flags: ['finished-before-created'], notes: [{ field: 'finishedOn', says }] };
}
