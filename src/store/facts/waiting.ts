import { sql } from 'kysely';
import { facts, mine } from './facts.ts';

/** Open questions. */
export const openQuestions = facts<{
  question: string;
  text: string;
  subjectKind: string;
  subjectId: string;
  toRole: string | null;
  toMember: string | null;
  blocking: boolean;
  askedBy: string;
  askedOn: string;
}>(
  (of) => sql`
  select t.id as question, t.text, t.subject_kind as "subjectKind", t.subject_id as "subjectId", t.to_role as "toRole",
    t.to_member as "toMember", t.blocking, t.asked_by as "askedBy", t.asked_on as "askedOn"
  from question t where ${mine(of)} and t.state = 'open' order by t.id`,
);

/** Waiting proposals by proposer, oldest first; they were made 14 days before they lapse. */
export const waitingProposals = facts<{ proposer: string; proposals: string[]; since: string; deciders: string[] }>(
  (of) => sql`
  select t.proposer_id as proposer, array_agg(t.id order by t.lapses_on, t.short) as proposals,
    min(t.lapses_on) - 14 as since,
    (select array_agg(distinct d.role) from proposal p, jsonb_array_elements_text(p.deciders) d(role)
      where p.workspace_id = ${of.workspace} and p.product_id = ${of.product} and p.state = 'waiting'
        and p.proposer_id = t.proposer_id) as deciders
  from proposal t where ${mine(of)} and t.state = 'waiting' group by t.proposer_id order by t.proposer_id`,
);

/** The newest handoff of each feature to each side, where it is offered or was given back. */
export const openHandoffs = facts<{
  handoff: string;
  feature: string;
  toRole: 'designer' | 'po';
  state: 'offered' | 'returned';
  since: string;
  offeredBy: string;
}>(
  (of) => sql`
  select newest.* from (
    select distinct on (t.feature_id, t.to_role) t.id as handoff, t.feature_id as feature, t.to_role as "toRole", t.state,
      coalesce(t.answered_on, t.offered_on) as since, t.offered_by as "offeredBy"
    from handoff t where ${mine(of)} order by t.feature_id, t.to_role, t.offered_on desc, t.id desc
  ) newest
  join feature f on f.workspace_id = ${of.workspace} and f.id = newest.feature
  where newest.state in ('offered', 'returned') and f.stage not in ('parked', 'declined', 'retired', 'shipped', 'measured')
  order by newest.handoff`,
);

/** Open actions whose day has passed. */
export const dueActions = facts<{
  action: string;
  text: string;
  subjectKind: string | null;
  subjectId: string | null;
  assignee: string | null;
  dueOn: string;
}>(
  (of) => sql`
  select t.id as action, t.text, t.subject_kind as "subjectKind", t.subject_id as "subjectId",
    t.assignee_id as assignee, t.due_on as "dueOn"
  from action t where ${mine(of)} and t.state = 'open' and t.due_on < ${of.today}::date order by t.id`,
);
