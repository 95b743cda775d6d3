-- The desk of those who recruit: who they are, what they saw and did, and what a list shows of each application.

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    -- sifter or chair
    role TEXT NOT NULL,
    -- The hash of the link to sign in with, once, and when it was made.
    link TEXT UNIQUE,
    link_made TEXT,
    -- Somebody who was removed stays named in the trail.
    removed_at TEXT
);

-- By the hash of its secret. It ends half an hour after it was last used, and twelve hours after it began.
CREATE TABLE staff_session (
    id TEXT PRIMARY KEY,
    staff TEXT NOT NULL,
    csrf TEXT NOT NULL,
    began TEXT NOT NULL,
    used TEXT NOT NULL
);

-- Links that led nowhere, so that nobody tries many.
CREATE TABLE failed_sign_in (id TEXT PRIMARY KEY, at TEXT NOT NULL);
CREATE INDEX failed_sign_in_at ON failed_sign_in (at);

-- Who saw and did what: times to the microsecond, so that they sort. Nothing that an applicant wrote.
CREATE TABLE audit (id TEXT PRIMARY KEY, at TEXT NOT NULL, staff TEXT NOT NULL, action TEXT NOT NULL, reference TEXT);
CREATE INDEX audit_at ON audit (at, id);

-- What lists show of an application that was sent, so that they read no draft. It follows from the draft and from what was done.
CREATE TABLE assessment (
    application TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    post TEXT NOT NULL,
    submitted_at TEXT NOT NULL,
    -- What the rules propose: eligible, needs_review or not_eligible; unreadable where the draft cannot be read.
    outcome TEXT NOT NULL,
    points BIGINT NOT NULL,
    -- What the rules found of each criterion: equal findings are one row of the table of tallies.
    tally TEXT,
    stage TEXT NOT NULL,
    -- What a person decided: eligible or not_eligible.
    decided TEXT,
    -- How many markers count; and what their sift comes to, with the ratings that are settled as JSON.
    markers BIGINT NOT NULL,
    sift TEXT NOT NULL,
    settled TEXT NOT NULL
);
-- Each has all that a list or a count looks at to find its rows.
CREATE INDEX assessment_queue ON assessment (post, submitted_at, reference, application, stage, markers);
CREATE INDEX assessment_stage ON assessment (post, stage, application);
CREATE INDEX assessment_tally ON assessment (post, tally, application);
CREATE TABLE tally (id TEXT PRIMARY KEY, funnel TEXT NOT NULL);

-- The applications that are withdrawn are few, and the whole table is wide.
CREATE INDEX application_withdrawn ON application (withdrawn_at, id) WHERE withdrawn_at IS NOT NULL;

-- What was done to an application, in order: it is read again from the first entry.
CREATE TABLE done (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL,
    -- 1, 2, 3: of two that are written at once, one is too late.
    number BIGINT NOT NULL,
    at TEXT NOT NULL,
    staff TEXT NOT NULL,
    deed TEXT NOT NULL,
    UNIQUE (application, number)
);

-- The ratings of one marker with their notes, as typed, until they are handed in.
CREATE TABLE sheet (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL,
    staff TEXT NOT NULL,
    typed TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- draft, handed_in or conflict
    state TEXT NOT NULL,
    UNIQUE (application, staff)
);
CREATE INDEX sheet_staff ON sheet (staff, state, application);

-- Where the order of merit of a post is cut, as JSON.
CREATE TABLE cut (post TEXT PRIMARY KEY, version BIGINT NOT NULL, content TEXT NOT NULL);
