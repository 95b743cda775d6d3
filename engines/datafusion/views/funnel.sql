-- The funnel: how many met each criterion, and how many are left after it and all essential ones before it. Applications whose criteria
-- came out alike are counted first, so that only as many rows are taken apart as there are different results.
WITH alike AS (
  SELECT row_number() OVER () AS id, criteria, number
  FROM (
    SELECT assessed['criteria'] AS criteria, count(*) AS number
    FROM (SELECT applicant_assess(json, $as_of, $policy) AS assessed FROM $applications)
    WHERE assessed['criteria'] IS NOT NULL
    GROUP BY assessed['criteria']
  )
),
each AS (
  SELECT id, number, unnest(range(1, CAST(cardinality(criteria) AS BIGINT) + 1)) AS place, unnest(criteria) AS criterion
  FROM alike
),
-- 0 where everything essential so far is met, 1 where something is unknown, 2 where something is not met.
so_far AS (
  SELECT
    place,
    number,
    criterion['id'] AS id,
    criterion['need'] AS need,
    criterion['status'] AS status,
    max(CASE WHEN criterion['need'] <> 'essential' OR criterion['status'] = 'met' THEN 0 WHEN criterion['status'] = 'unknown' THEN 1 ELSE 2 END)
      OVER (PARTITION BY id ORDER BY place) AS worst
  FROM each
)
SELECT
  place,
  id,
  need,
  sum(CASE WHEN status = 'met' THEN number ELSE 0 END) AS met,
  sum(CASE WHEN status = 'not_met' THEN number ELSE 0 END) AS not_met,
  sum(CASE WHEN status = 'unknown' THEN number ELSE 0 END) AS unknown,
  CASE WHEN need = 'essential' THEN sum(CASE WHEN worst = 0 THEN number ELSE 0 END) END AS remaining,
  CASE WHEN need = 'essential' THEN sum(CASE WHEN worst = 1 THEN number ELSE 0 END) END AS remaining_open
FROM so_far
WHERE need <> 'rated'
GROUP BY place, id, need
ORDER BY place
