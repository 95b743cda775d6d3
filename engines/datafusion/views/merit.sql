-- The order of merit. Equals share a rank, and the next rank counts them all, as `applicant sift` does it: those who are eligible first,
-- then those a person has to look at, then those who are not eligible, which is also the order of the alphabet. What is ranked is held
-- until the last application is judged, so a row has nothing but what it is ranked by, and the other columns of the table.
SELECT
  rank() OVER merit AS rank,
  count(*) OVER (PARTITION BY "?outcome", "?points", "?ties") AS shared_by,
  (count(*) OVER () + 1 - CAST(rank() OVER merit AS BIGINT)) * 100 / count(*) OVER () AS percentile,
  "?reference" AS reference,
  "?outcome" AS outcome,
  "?points" AS points,
  * EXCLUDE ("?outcome", "?points", "?ties", "?reference")
FROM (
  SELECT
    * EXCLUDE (json, "?assessed"),
    "?assessed"['outcome'] AS "?outcome",
    "?assessed"['points'] AS "?points",
    "?assessed"['ties'] AS "?ties",
    "?assessed"['reference'] AS "?reference"
  FROM (SELECT *, applicant_assess(json, $as_of, $policy) AS "?assessed" FROM $applications)
)
WHERE "?outcome" NOT IN ('not_complete', 'not_read')
WINDOW merit AS (ORDER BY "?outcome", "?points" DESC, "?ties" DESC)
