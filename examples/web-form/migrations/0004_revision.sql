-- Grows with whatever changes what lists show of the applications for a post, so that a list is made anew only then.
CREATE TABLE revision (post TEXT PRIMARY KEY, number BIGINT NOT NULL);
INSERT INTO revision (post, number) SELECT DISTINCT post, 1 FROM application WHERE submitted_at IS NOT NULL;
