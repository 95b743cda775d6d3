-- One row an application. Times are UK local time as text, so that they sort; a secret is here by its hash alone.
CREATE TABLE application (
    id TEXT PRIMARY KEY,
    -- The reference of the advert that it answers, or the id of the policy where there is no advert.
    post TEXT NOT NULL,
    session TEXT UNIQUE,
    -- The link back, and the one that led to the session in use until that session is first used.
    link TEXT UNIQUE,
    used_link TEXT UNIQUE,
    csrf TEXT NOT NULL,
    locale TEXT NOT NULL,
    draft TEXT NOT NULL,
    -- The row that was removed last, to be put back.
    removed TEXT,
    -- Grows with each change: a change is made to the draft that was read, or not at all.
    version BIGINT NOT NULL,
    touched TEXT NOT NULL,
    -- Set when it is sent: what people call it by, the lasting link to it, and when.
    reference TEXT UNIQUE,
    result_link TEXT UNIQUE,
    submitted_at TEXT,
    withdrawn_at TEXT
);
CREATE INDEX application_touched ON application (touched);
CREATE INDEX application_submitted ON application (post, submitted_at);
