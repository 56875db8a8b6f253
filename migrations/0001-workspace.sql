-- Every primary, unique and foreign key of a workspace's tables starts with workspace_id, so that a workspace can move to a server of its own.

create table workspace (
  workspace_id uuid not null,
  id uuid not null check (id = workspace_id),
  version integer not null default 1,
  name text not null,
  use text not null check (use in ('normal', 'test', 'sample')),
  clock timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id)
);

-- The last sequence number of each workspace's diary: a row of its own, taken last in every transaction.
create table workspace_sequence (
  workspace_id uuid primary key references workspace (workspace_id),
  seq bigint not null default 0
);

-- The next number of each series of short ids; gaps are fine, reuse is not.
create table short_number (
  workspace_id uuid not null references workspace (workspace_id),
  letter text not null,
  last integer not null,
  primary key (workspace_id, letter)
);

-- The lock of a hand-ordered list, taken before the rows it orders.
create table ordered_list (
  workspace_id uuid not null references workspace (workspace_id),
  id text not null,
  primary key (workspace_id, id)
);

create table member (
  workspace_id uuid not null references workspace (workspace_id),
  id uuid not null,
  version integer not null default 1,
  account_id text not null,
  name text not null,
  email text not null,
  admin boolean not null,
  state text not null check (state in ('active', 'removed')),
  primary key (workspace_id, id),
  unique (workspace_id, account_id)
);
create index member_by_account on member (account_id) where state = 'active';

create table product (
  workspace_id uuid not null references workspace (workspace_id),
  id uuid not null,
  version integer not null default 1,
  name text not null,
  slug text not null,
  mode text not null,
  stage text not null,
  time_zone text not null,
  primary key (workspace_id, id),
  unique (workspace_id, slug)
);

create table invitation (
  workspace_id uuid not null references workspace (workspace_id),
  id uuid not null,
  version integer not null default 1,
  name text not null,
  email text,
  token_hash text not null,
  admin boolean not null,
  roles jsonb not null,
  expires_at timestamptz not null,
  accepted_by uuid,
  state text not null,
  primary key (workspace_id, id)
);

create table key (
  workspace_id uuid not null references workspace (workspace_id),
  id uuid not null,
  version integer not null default 1,
  label text not null,
  power text not null check (power in ('read', 'propose', 'decide')),
  member_id uuid not null,
  hash text not null,
  hint text not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);

create table team (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  name text not null,
  works text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id)
);
create index team_by_product on team (workspace_id, product_id);

create table role (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  member_id uuid not null,
  role text not null,
  primary key (workspace_id, id),
  unique (workspace_id, product_id, member_id, role),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index role_by_member on role (workspace_id, member_id);

create table right_rule (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  "right" text not null,
  roles jsonb not null,
  primary key (workspace_id, id),
  unique (workspace_id, product_id, "right"),
  foreign key (workspace_id, product_id) references product (workspace_id, id)
);

create table feature (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  title text not null,
  stage text not null,
  stage_reason text,
  problem text not null,
  outcome text not null,
  scope_in text not null,
  scope_out text not null,
  window_start date,
  window_end date,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  foreign key (workspace_id, product_id) references product (workspace_id, id)
);
create index feature_by_product on feature (workspace_id, product_id);

create table promise (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feature_id uuid not null,
  to_whom text not null,
  due_on date not null,
  made_by uuid not null,
  made_on date not null,
  state text not null,
  note text,
  primary key (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id),
  foreign key (workspace_id, made_by) references member (workspace_id, id)
);
create index promise_by_feature on promise (workspace_id, feature_id);
create index promise_by_product on promise (workspace_id, product_id);

-- The bytes of an uploaded file, in parts, until its import has ended.
create table import_file (
  workspace_id uuid not null references workspace (workspace_id),
  id uuid not null,
  product_id uuid not null,
  member_id uuid not null,
  name text not null,
  bytes bytea not null,
  made_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table import (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  kind text not null,
  file_name text not null,
  file_id uuid not null,
  mapping jsonb not null,
  started_by uuid not null,
  state text not null,
  made integer not null,
  same integer not null,
  refused integer not null,
  report jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id)
);
create index import_by_product on import (workspace_id, product_id);

-- How far a running import is; written outside its transaction, so that others see it.
create table import_progress (
  workspace_id uuid not null,
  import_id uuid not null,
  done integer not null,
  total integer not null,
  primary key (workspace_id, import_id),
  foreign key (workspace_id, import_id) references import (workspace_id, id) on delete cascade
);

create table story (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  title text not null,
  description text not null,
  kind text not null,
  state text not null,
  estimate double precision,
  team_id uuid not null,
  feature_id uuid,
  assignee_id uuid,
  criteria integer not null,
  rank text collate "C",
  created_on date not null,
  started_on date,
  finished_on date,
  flags jsonb not null,
  external_id text,
  import_id uuid,
  rejection text,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  constraint story_rank unique (workspace_id, product_id, rank) deferrable initially immediate,
  unique (workspace_id, product_id, external_id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id),
  foreign key (workspace_id, assignee_id) references member (workspace_id, id),
  foreign key (workspace_id, import_id) references import (workspace_id, id)
);
create index story_by_feature on story (workspace_id, feature_id) where feature_id is not null;
create index story_by_import on story (workspace_id, import_id) where import_id is not null;
create index story_finished on story (workspace_id, team_id, finished_on) where finished_on is not null;

create table criterion (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  story_id uuid not null,
  position integer not null,
  text text not null,
  met boolean,
  evidence text,
  primary key (workspace_id, id),
  foreign key (workspace_id, story_id) references story (workspace_id, id)
);
create index criterion_by_story on criterion (workspace_id, story_id, position);

create table feedback (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  text text not null,
  kind text not null,
  who text,
  customer text,
  source text not null,
  state text not null,
  received_on date not null,
  external_id text,
  import_id uuid,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  unique (workspace_id, product_id, external_id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, import_id) references import (workspace_id, id)
);
create index feedback_by_state on feedback (workspace_id, product_id, state, received_on desc, short desc);
create index feedback_by_import on feedback (workspace_id, import_id) where import_id is not null;

create table insight (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  feedback_id uuid not null,
  feature_id uuid not null,
  start_at integer not null,
  end_at integer not null,
  quote text not null,
  stance text not null,
  importance integer not null,
  linked_by uuid not null,
  who text,
  customer text,
  source text not null,
  received_on date not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, feedback_id) references feedback (workspace_id, id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id)
);
create index insight_by_feature on insight (workspace_id, feature_id);
create index insight_by_feedback on insight (workspace_id, feedback_id);
create index insight_by_product on insight (workspace_id, product_id);

create table proposal (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  short integer not null,
  command text not null,
  says text not null,
  input jsonb not null,
  shape integer not null,
  made jsonb not null,
  preview jsonb not null,
  preview_hash text not null,
  "right" text not null,
  deciders jsonb not null,
  reason text,
  proposer_id uuid not null,
  state text not null,
  answer text,
  decided_by_id uuid,
  lapses_on date not null,
  subject_kind text,
  subject_id uuid,
  primary key (workspace_id, id),
  unique (workspace_id, short),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, proposer_id) references member (workspace_id, id)
);
create index proposal_by_product on proposal (workspace_id, product_id, state);

-- Every accepted command, once: its sender's id, what it answered, and the decision it exercised.
create table command (
  workspace_id uuid not null references workspace (workspace_id),
  actor_id uuid not null,
  id text not null,
  name text not null,
  input_hash text not null,
  outcome jsonb,
  product_id uuid,
  "right" text not null,
  role text,
  via text not null,
  key_id uuid,
  reason text,
  says text not null default '',
  proposal_id uuid,
  proposer_id uuid,
  undoes text,
  undo text not null default 'none',
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  last_seq bigint,
  primary key (workspace_id, actor_id, id)
);
create index command_log on command (workspace_id, last_seq desc);

-- The diary: what each command changed, in commit order and without gaps.
create table change (
  workspace_id uuid not null,
  seq bigint not null,
  kind text not null,
  id uuid not null,
  op text not null check (op in ('create', 'update', 'delete', 'rerank')),
  before jsonb,
  after jsonb,
  version integer not null,
  product_before uuid,
  audience_before text,
  product_after uuid,
  audience_after text,
  actor_id uuid not null,
  command_id text not null,
  primary key (workspace_id, seq),
  foreign key (workspace_id, actor_id, command_id) references command (workspace_id, actor_id, id)
);
create index change_of_record on change (workspace_id, id, seq);
create index change_of_command on change (workspace_id, actor_id, command_id);

-- How far each reader of the diary has come.
create table reader_cursor (
  workspace_id uuid not null references workspace (workspace_id),
  reader text not null,
  seq bigint not null default 0,
  primary key (workspace_id, reader)
);

-- Derived: the latest forecast of each feature, with what it was made from.
create table forecast (
  workspace_id uuid not null,
  product_id uuid not null,
  feature_id uuid not null,
  as_of_seq bigint not null,
  as_of_date date not null,
  result jsonb not null,
  primary key (workspace_id, feature_id),
  foreign key (workspace_id, feature_id) references feature (workspace_id, id) on delete cascade
);
create index forecast_by_product on forecast (workspace_id, product_id);

-- Derived: what the program noticed and nobody has settled yet.
create table finding (
  workspace_id uuid not null,
  product_id uuid not null,
  key text not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  evidence jsonb not null,
  roles jsonb not null,
  since timestamptz not null,
  primary key (workspace_id, product_id, key),
  foreign key (workspace_id, product_id) references product (workspace_id, id)
);
