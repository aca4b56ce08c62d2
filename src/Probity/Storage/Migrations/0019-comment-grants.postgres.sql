-- The keeper destroys the keys of comments: it sees which there are and when their draft ended, and nothing of what they say.
grant select (comment_id, draft_id) on edition_comment to probity_keeper;
grant select (draft_id, decided_at) on edition_draft to probity_keeper;
