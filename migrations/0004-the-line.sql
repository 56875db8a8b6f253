-- The rest of the line: strategy, discovery, hand-over, sprints, launches, customers, and what hangs on them.

create table customer (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  name text not null,
  segment text,
  revenue double precision,
  currency text,
  renews_on date,
  keeper_id uuid,
  external_id text,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, keeper_id) references member (workspace_id, id)
);
create index customer_by_product on customer (workspace_id, product_id);
create unique index customer_by_name on customer (workspace_id, product_id, lower(name));

create table objective (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  title text not null,
  why text not null,
  starts_on date,
  ends_on date,
  keeper_id uuid,
  state text not null,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, keeper_id) references member (workspace_id, id)
);
create index objective_by_product on objective (workspace_id, product_id);

create table key_result (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  objective_id uuid not null,
  title text not null,
  unit text not null,
  "start" double precision not null,
  target double precision not null,
  "current" double precision not null,
  due_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index key_result_by_product on key_result (workspace_id, product_id);
create index key_result_by_objective on key_result (workspace_id, objective_id);

create table check_in (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  key_result_id uuid not null,
  value double precision not null,
  confidence text not null,
  note text,
  said_by uuid not null,
  said_on date not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id),
  foreign key (workspace_id, said_by) references member (workspace_id, id)
);
create index check_in_by_product on check_in (workspace_id, product_id);
create index check_in_by_key_result on check_in (workspace_id, key_result_id);

create table release (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  name text not null,
  goal text not null,
  planned_on date,
  deadline_on date,
  deadline_why text,
  state text not null,
  go_by uuid,
  go_on date,
  launched_on date,
  external_id text,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, go_by) references member (workspace_id, id)
);
create index release_by_product on release (workspace_id, product_id);

create table gate (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  release_id uuid not null,
  rule text not null,
  name text not null,
  state text not null,
  reason text,
  set_by uuid,
  set_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, release_id) references release (workspace_id, id),
  foreign key (workspace_id, set_by) references member (workspace_id, id)
);
create index gate_by_product on gate (workspace_id, product_id);
create index gate_by_release on gate (workspace_id, release_id);

create table sprint (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  team_id uuid not null,
  name text not null,
  goal text not null,
  starts_on date not null,
  ends_on date not null,
  capacity double precision,
  state text not null,
  committed_on date,
  closed_on date,
  external_id text,
  import_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, import_id) references import (workspace_id, id)
);
create index sprint_by_product on sprint (workspace_id, product_id);
create index sprint_by_team on sprint (workspace_id, team_id);
create index sprint_by_import on sprint (workspace_id, import_id) where import_id is not null;

create table demo (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  sprint_id uuid,
  held_on date not null,
  audience text not null,
  presenter_id uuid,
  notes text not null,
  state text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, sprint_id) references sprint (workspace_id, id),
  foreign key (workspace_id, presenter_id) references member (workspace_id, id)
);
create index demo_by_product on demo (workspace_id, product_id);
create index demo_by_sprint on demo (workspace_id, sprint_id) where sprint_id is not null;

create table score (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feature_id uuid not null,
  reach double precision not null,
  impact double precision not null,
  confidence double precision not null,
  effort double precision not null,
  note text,
  primary key (workspace_id, id),
  unique (workspace_id, feature_id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id)
);
create index score_by_product on score (workspace_id, product_id);

create table decision (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  feature_id uuid not null,
  choice text not null,
  reason text,
  alternatives jsonb not null,
  score jsonb,
  decided_by uuid not null,
  decided_on date not null,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id),
  foreign key (workspace_id, decided_by) references member (workspace_id, id)
);
create index decision_by_product on decision (workspace_id, product_id);
create index decision_by_feature on decision (workspace_id, feature_id);

create table feasibility (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feature_id uuid not null,
  question text not null,
  asked_by uuid not null,
  asked_on date not null,
  state text not null,
  verdict text,
  effort double precision,
  answer text,
  answered_by uuid,
  answered_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id),
  foreign key (workspace_id, asked_by) references member (workspace_id, id),
  foreign key (workspace_id, answered_by) references member (workspace_id, id)
);
create index feasibility_by_product on feasibility (workspace_id, product_id);
create index feasibility_by_feature on feasibility (workspace_id, feature_id);

create table position (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feature_id uuid not null,
  member_id uuid,
  name text not null,
  stance text not null,
  note text,
  stated_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index position_by_product on position (workspace_id, product_id);
create index position_by_feature on position (workspace_id, feature_id);

create table outcome (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feature_id uuid not null,
  text text not null,
  met text not null,
  measured_by uuid not null,
  measured_on date not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id),
  foreign key (workspace_id, measured_by) references member (workspace_id, id)
);
create index outcome_by_product on outcome (workspace_id, product_id);
create index outcome_by_feature on outcome (workspace_id, feature_id);

create table budget_line (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  title text not null,
  objective_id uuid,
  feature_id uuid,
  period text,
  planned double precision not null,
  committed double precision not null,
  spent double precision not null,
  currency text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id)
);
create index budget_line_by_product on budget_line (workspace_id, product_id);
create index budget_line_by_objective on budget_line (workspace_id, objective_id) where objective_id is not null;
create index budget_line_by_feature on budget_line (workspace_id, feature_id) where feature_id is not null;

create table spec (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feature_id uuid not null,
  number integer not null,
  text text not null,
  note text,
  state text not null,
  written_by uuid not null,
  written_on date not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id),
  foreign key (workspace_id, written_by) references member (workspace_id, id)
);
create index spec_by_product on spec (workspace_id, product_id);
create index spec_by_feature on spec (workspace_id, feature_id);

create table handoff (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feature_id uuid not null,
  to_role text not null,
  spec_id uuid,
  contents jsonb not null,
  note text,
  state text not null,
  offered_by uuid not null,
  offered_on date not null,
  answer text,
  questions jsonb not null,
  answered_by uuid,
  answered_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id),
  foreign key (workspace_id, spec_id) references spec (workspace_id, id),
  foreign key (workspace_id, offered_by) references member (workspace_id, id),
  foreign key (workspace_id, answered_by) references member (workspace_id, id)
);
create index handoff_by_product on handoff (workspace_id, product_id);
create index handoff_by_feature on handoff (workspace_id, feature_id);
create index handoff_by_spec on handoff (workspace_id, spec_id) where spec_id is not null;

create table dependency (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  story_id uuid not null,
  nature text not null,
  other_id uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, story_id) references story (workspace_id, id),
  foreign key (workspace_id, other_id) references story (workspace_id, id)
);
create index dependency_by_product on dependency (workspace_id, product_id);
create index dependency_by_story on dependency (workspace_id, story_id);
create index dependency_by_other on dependency (workspace_id, other_id);

create table commitment (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  sprint_id uuid not null,
  story_id uuid not null,
  change text not null,
  estimate double precision,
  reason text,
  done_by uuid not null,
  done_on date not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, sprint_id) references sprint (workspace_id, id),
  foreign key (workspace_id, story_id) references story (workspace_id, id),
  foreign key (workspace_id, done_by) references member (workspace_id, id)
);
create index commitment_by_product on commitment (workspace_id, product_id);
create index commitment_by_sprint on commitment (workspace_id, sprint_id);
create index commitment_by_story on commitment (workspace_id, story_id);

create table retro_note (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  sprint_id uuid not null,
  side text not null,
  text text not null,
  written_by uuid not null,
  votes jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, sprint_id) references sprint (workspace_id, id),
  foreign key (workspace_id, written_by) references member (workspace_id, id)
);
create index retro_note_by_product on retro_note (workspace_id, product_id);
create index retro_note_by_sprint on retro_note (workspace_id, sprint_id);

create table claim (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  release_id uuid not null,
  text text not null,
  keeper_id uuid not null,
  state text not null,
  approved_by uuid,
  approved_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, release_id) references release (workspace_id, id),
  foreign key (workspace_id, keeper_id) references member (workspace_id, id),
  foreign key (workspace_id, approved_by) references member (workspace_id, id)
);
create index claim_by_product on claim (workspace_id, product_id);
create index claim_by_release on claim (workspace_id, release_id);

create table citation (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  claim_id uuid not null,
  story_id uuid not null,
  primary key (workspace_id, id),
  unique (workspace_id, claim_id, story_id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, claim_id) references claim (workspace_id, id),
  foreign key (workspace_id, story_id) references story (workspace_id, id)
);
create index citation_by_product on citation (workspace_id, product_id);
create index citation_by_claim on citation (workspace_id, claim_id);
create index citation_by_story on citation (workspace_id, story_id);

create table change_note (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  release_id uuid not null,
  story_id uuid,
  text text not null,
  state text not null,
  written_by uuid not null,
  written_on date not null,
  answer text,
  mended_by uuid,
  mended_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, release_id) references release (workspace_id, id),
  foreign key (workspace_id, story_id) references story (workspace_id, id),
  foreign key (workspace_id, written_by) references member (workspace_id, id),
  foreign key (workspace_id, mended_by) references member (workspace_id, id)
);
create index change_note_by_product on change_note (workspace_id, product_id);
create index change_note_by_release on change_note (workspace_id, release_id);
create index change_note_by_story on change_note (workspace_id, story_id) where story_id is not null;

create table announcement (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  release_id uuid,
  title text not null,
  text text not null,
  state text not null,
  written_by uuid not null,
  approved_by uuid,
  published_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, release_id) references release (workspace_id, id),
  foreign key (workspace_id, written_by) references member (workspace_id, id),
  foreign key (workspace_id, approved_by) references member (workspace_id, id)
);
create index announcement_by_product on announcement (workspace_id, product_id);
create index announcement_by_release on announcement (workspace_id, release_id) where release_id is not null;

create table vote (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feature_id uuid not null,
  visitor text not null,
  email text,
  state text not null,
  cast_on date not null,
  primary key (workspace_id, id),
  unique (workspace_id, feature_id, visitor),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id)
);
create index vote_by_product on vote (workspace_id, product_id);
create index vote_by_visitor on vote (workspace_id, visitor);

create table reply (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feature_id uuid,
  release_id uuid,
  feedback_id uuid,
  once text not null,
  to_name text,
  email text,
  subject text not null,
  text text not null,
  state text not null,
  error text,
  written_by uuid not null,
  told_by uuid,
  sent_at timestamptz,
  tries integer not null,
  next_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, once),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id),
  foreign key (workspace_id, release_id) references release (workspace_id, id),
  foreign key (workspace_id, feedback_id) references feedback (workspace_id, id),
  foreign key (workspace_id, written_by) references member (workspace_id, id),
  foreign key (workspace_id, told_by) references member (workspace_id, id)
);
create index reply_by_product on reply (workspace_id, product_id);
create index reply_by_feature on reply (workspace_id, feature_id) where feature_id is not null;
create index reply_by_release on reply (workspace_id, release_id) where release_id is not null;
create index reply_by_feedback on reply (workspace_id, feedback_id) where feedback_id is not null;
create index reply_to_send on reply (state) where state in ('queued', 'sending');

create table opt_out (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  email text not null,
  since date not null,
  primary key (workspace_id, id),
  unique (workspace_id, product_id, email),
  foreign key (workspace_id, product_id) references product (workspace_id, id)
);

create table question (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  text text not null,
  to_role text,
  to_member uuid,
  blocking boolean not null,
  state text not null,
  answer text,
  asked_by uuid not null,
  asked_on date not null,
  answered_by uuid,
  answered_on date,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, to_member) references member (workspace_id, id),
  foreign key (workspace_id, asked_by) references member (workspace_id, id),
  foreign key (workspace_id, answered_by) references member (workspace_id, id)
);
create index question_by_product on question (workspace_id, product_id);

create table action (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  subject_kind text,
  subject_id uuid,
  text text not null,
  assignee_id uuid,
  due_on date,
  audience text,
  state text not null,
  added_by uuid not null,
  added_on date not null,
  done_on date,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, assignee_id) references member (workspace_id, id),
  foreign key (workspace_id, added_by) references member (workspace_id, id)
);
create index action_by_product on action (workspace_id, product_id);

alter table product
  add column vision text not null default '',
  add column positioning text not null default '',
  add column portal boolean not null default false,
  add column sample boolean not null default false;
alter table team
  add column limits jsonb not null default '{}';
alter table feature
  add column horizon text,
  add column objective_id uuid,
  add foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  add column release_id uuid,
  add foreign key (workspace_id, release_id) references release (workspace_id, id),
  add column published boolean not null default false,
  add column public_title text,
  add column public_text text,
  add column external_id text;
create index feature_by_objective on feature (workspace_id, objective_id) where objective_id is not null;
create index feature_by_release on feature (workspace_id, release_id) where release_id is not null;
alter table feature add unique (workspace_id, product_id, external_id);
alter table story
  add column as_a text,
  add column i_want text,
  add column so_that text,
  add column sprint_id uuid,
  add foreign key (workspace_id, sprint_id) references sprint (workspace_id, id),
  add column state_on date,
  add column blocked_why text,
  add column blocked_on date;
create index story_by_sprint on story (workspace_id, sprint_id) where sprint_id is not null;
alter table feedback
  add column customer_id uuid,
  add foreign key (workspace_id, customer_id) references customer (workspace_id, id),
  add column email text,
  add column keeper_id uuid,
  add foreign key (workspace_id, keeper_id) references member (workspace_id, id),
  add column due_on date,
  add column resolution text,
  add column resolved_on date,
  add column demo_id uuid,
  add foreign key (workspace_id, demo_id) references demo (workspace_id, id);
create index feedback_by_customer on feedback (workspace_id, customer_id) where customer_id is not null;
create index feedback_by_demo on feedback (workspace_id, demo_id) where demo_id is not null;

alter table finding add column members jsonb not null default '[]';
create index story_in_work on story (workspace_id, product_id) where state in ('in progress', 'in review');
create index complaint_open on feedback (workspace_id, product_id) where kind = 'complaint' and resolution is null;

create table set_aside (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  key text not null,
  finding text not null,
  reason text not null,
  until_on date not null,
  set_by uuid not null,
  set_on date not null,
  primary key (workspace_id, id),
  unique (workspace_id, product_id, key),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, set_by) references member (workspace_id, id)
);

alter table finding
  drop constraint finding_workspace_id_product_id_fkey,
  add foreign key (workspace_id, product_id) references product (workspace_id, id) on delete cascade;
