-- What concerns a feature or story is asked for on its page: its own changes, and those of what hangs on it.
create index change_of_feature on change (workspace_id, (after->>'featureId')) where after ? 'featureId';
create index change_of_story on change (workspace_id, (after->>'storyId')) where after ? 'storyId';
