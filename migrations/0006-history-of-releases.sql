-- What hangs on a release is found in the diary as what hangs on a feature or a story is.
create index change_of_release on change (workspace_id, (after->>'releaseId')) where after ? 'releaseId';
