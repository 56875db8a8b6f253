-- Derived: what can be found of each record. Only what it is looked for by stands here; what is shown is read from the record.
create table search_entry (
  workspace_id uuid not null,
  kind text not null,
  id uuid not null,
  -- Null: the workspace's own, as its people are.
  product_id uuid,
  -- The number of its short id.
  number integer,
  weight real not null,
  -- The diary's number of the change that wrote it last.
  seq bigint not null,
  -- Who outside said it, folded; the members and the customer it names.
  from_words text not null,
  customer_id uuid,
  by_ids uuid[] not null,
  -- The words of its title, and all of its words.
  lead tsvector not null,
  words tsvector not null,
  primary key (workspace_id, kind, id)
);
-- What waits to be put into an index would be read through by every search.
create index search_entry_by_lead on search_entry using gin (lead) with (fastupdate = off);
create index search_entry_by_words on search_entry using gin (words) with (fastupdate = off);
create index search_entry_by_number on search_entry (workspace_id, number) where number is not null;
-- A word that every other record says is found soonest from the newest on.
create index search_entry_by_seq on search_entry (workspace_id, kind, seq desc, id);

-- Derived: every word that some record says, by its pieces of three letters, to find what was misspelt.
create table search_word (
  workspace_id uuid not null,
  word text collate "C" not null,
  pieces text[] not null,
  primary key (workspace_id, word)
);
create index search_word_by_pieces on search_word using gin (pieces) with (fastupdate = off);
