-- What people say about a record.
create table comment (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, written_by) references member (workspace_id, id)
);
create index comment_by_subject on comment (workspace_id, subject_id, written_at, id);
create index comment_by_product on comment (workspace_id, product_id);

-- How a member left a thread of their inbox.
create table notice_mark (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  member_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  state text not null check (state in ('open', 'done', 'snoozed')),
  up_to bigint not null,
  until_on date,
  primary key (workspace_id, id),
  unique (workspace_id, member_id, subject_kind, subject_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);

-- Whether a member is told by mail.
create table notice_setting (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  member_id uuid not null,
  digest text not null check (digest in ('daily', 'off')),
  primary key (workspace_id, id),
  unique (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);

-- Derived: what each member is told, by the line of the diary that told it.
create table notice (
  workspace_id uuid not null,
  member_id uuid not null,
  seq bigint not null,
  why text not null,
  product_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  source_kind text not null,
  source_id uuid not null,
  actor_id uuid not null,
  at timestamptz not null,
  excerpt text,
  was text,
  became text,
  primary key (workspace_id, member_id, seq, why),
  foreign key (workspace_id, product_id) references product (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
create index notice_by_thread on notice (workspace_id, member_id, subject_id, seq);
create index notice_by_source on notice (workspace_id, source_id);
create index notice_by_product on notice (workspace_id, product_id);

-- The last daily mail of each member: for which day, what it told, and how it ended.
create table digest (
  workspace_id uuid not null,
  member_id uuid not null,
  day date not null,
  up_to bigint not null,
  state text not null check (state in ('sending', 'sent', 'nothing', 'later', 'failed')),
  tries integer not null default 0,
  next_at timestamptz,
  error text,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);

-- Who had which role, and who had said something about a record, at any moment of the diary.
create index change_of_role on change (workspace_id, seq) where kind = 'role';
create index change_of_comment on change (workspace_id, (after->>'subjectId')) where kind = 'comment' and after ? 'subjectId';

-- What happened before there were notices is not told late.
insert into reader_cursor (workspace_id, reader, seq)
  select workspace_id, 'notices', seq from workspace_sequence;
