-- Pictures in texts: checked, written anew, and never changed. Texts name them by id, so that they outlast any one text.
create table picture (
  workspace_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  member_id uuid not null,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
  width integer not null,
  height integer not null,
  hash text not null,
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, product_id, hash),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
