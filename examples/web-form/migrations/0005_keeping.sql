-- What is kept, for how long, and how often somebody may ask.

-- How the clock was seen to run, in one row: the last time that was trusted, the last that was seen, and since when it is doubted.
CREATE TABLE clock (id BIGINT PRIMARY KEY, trusted TEXT NOT NULL, seen TEXT NOT NULL, doubted TEXT);

-- Lasting links beside the first, by their hash: each goes out with a message, as only the hash of the first is known.
CREATE TABLE further_link (link TEXT PRIMARY KEY, application TEXT NOT NULL);
CREATE INDEX further_link_application ON further_link (application);

-- How many applications that are kept no more had these findings; an empty tally where the rules could not judge them.
CREATE TABLE past_tally (post TEXT NOT NULL, tally TEXT NOT NULL, many BIGINT NOT NULL, PRIMARY KEY (post, tally));

-- Links that lead nowhere are counted for each client, in memory.
DROP TABLE failed_sign_in;
