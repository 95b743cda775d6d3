-- The funnel: how many met each criterion, and how many are left after it and all essential ones before it. Applications that met the
-- same criteria are counted first, so that only as many rows are taken apart as there are different results.
WITH alike AS (
  SELECT row_number() OVER () AS id, met, number
  FROM (
    SELECT assessed['met'] AS met, count(*) AS number
    FROM (SELECT applicant_assess(json, $as_of, $policy) AS assessed FROM $applications)
    WHERE assessed['met'] IS NOT NULL
    GROUP BY assessed['met']
  )
),
each AS (
  SELECT id, number, unnest(range(1, CAST(cardinality(met) AS BIGINT) + 1)) AS place, unnest(met) AS met
  FROM alike
),
-- 0 where everything essential so far is met, 1 where something is unknown, 2 where something is not met.
so_far AS (
  SELECT
    place,
    met,
    number,
    max(CASE WHEN need <> 'essential' OR met THEN 0 WHEN met IS NULL THEN 1 ELSE 2 END) OVER (PARTITION BY each.id ORDER BY place) AS worst
  FROM each JOIN applicant_criteria($policy) USING (place)
),
counted AS (
  SELECT
    place,
    sum(number) FILTER (WHERE met) AS met,
    sum(number) FILTER (WHERE NOT met) AS not_met,
    sum(number) FILTER (WHERE met IS NULL) AS unknown,
    sum(number) FILTER (WHERE worst = 0) AS remaining,
    sum(number) FILTER (WHERE worst = 1) AS remaining_open
  FROM so_far
  GROUP BY place
)
SELECT
  place,
  id,
  need,
  coalesce(met, 0) AS met,
  coalesce(not_met, 0) AS not_met,
  coalesce(unknown, 0) AS unknown,
  CASE WHEN need = 'essential' THEN coalesce(remaining, 0) END AS remaining,
  CASE WHEN need = 'essential' THEN coalesce(remaining_open, 0) END AS remaining_open
FROM applicant_criteria($policy) LEFT JOIN counted USING (place)
WHERE need <> 'rated'
ORDER BY place
