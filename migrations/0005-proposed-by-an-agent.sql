-- A proposal says whether an agent made it on behalf of its proposer.

alter table proposal add column by_agent boolean not null default false;
