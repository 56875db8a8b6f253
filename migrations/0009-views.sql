-- Ways to see a list that somebody keeps under a name, for themselves or for everybody.
create table saved_view (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  product_id uuid not null,
  member_id uuid not null,
  shared boolean not null,
  place text not null check (place in ('backlog', 'roadmap')),
  name text not null,
  filter text not null,
  shape text,
  sort text,
  grouping text,
  columns jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index saved_view_by_product on saved_view (workspace_id, product_id);
