-- The order of merit. Equals share a rank, and the next rank counts them all, as `applicant sift` does it: those who are eligible first,
-- then those a person has to look at, then those who are not eligible, which is also the order of the alphabet.
SELECT
  rank() OVER merit AS rank,
  count(*) OVER (PARTITION BY assessed['outcome'], assessed['points'], assessed['ties']) AS shared_by,
  (count(*) OVER () + 1 - CAST(rank() OVER merit AS BIGINT)) * 100 / count(*) OVER () AS percentile,
  assessed['reference'] AS reference,
  assessed['outcome'] AS outcome,
  assessed['points'] AS points,
  * EXCLUDE (json, assessed)
FROM (SELECT *, applicant_assess(json, $as_of, $policy) AS assessed FROM $applications)
WHERE assessed['outcome'] NOT IN ('not_complete', 'not_read')
WINDOW merit AS (ORDER BY assessed['outcome'], assessed['points'] DESC, assessed['ties'] DESC)
