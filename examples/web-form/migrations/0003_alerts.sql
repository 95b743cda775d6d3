-- Who wants to hear of new jobs by e-mail. `confirm` is the hash of a secret that was sent to the address; until it comes back
-- nothing else is sent there. `stop` goes into every message, so that it is kept itself: all it can do is end the alert.
CREATE TABLE alert (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    locale TEXT NOT NULL,
    wanted TEXT NOT NULL,
    confirm TEXT UNIQUE,
    stop TEXT NOT NULL UNIQUE,
    asked_at TEXT NOT NULL,
    last_seen TEXT NOT NULL
);
CREATE INDEX alert_email ON alert (email);
