-- The funnel: how many met each criterion, and how many are left after it and all essential ones before it. Applications that met the
-- same criteria are counted first, so that only as many rows are taken apart as there are different results. What the policy says of its
-- criteria is in the query, because a join would wait for ever on a cluster that loses a machine.
WITH grouped AS (
  SELECT assessed['met'] AS met, count(*) AS number
  FROM (SELECT applicant_assess(json, $as_of, $policy) AS assessed FROM $applications)
  WHERE assessed['met'] IS NOT NULL
  GROUP BY assessed['met']
),
-- Where nobody has completed an application, one result of nobody, so that each criterion has its row.
alike AS (
  SELECT row_number() OVER () AS id, it['met'] AS met, it['number'] AS number
  FROM (
    SELECT unnest(coalesce(
      array_agg(named_struct('met', met, 'number', number)),
      make_array(named_struct('met', array_repeat(CAST(NULL AS BOOLEAN), cardinality($ids)), 'number', 0))
    )) AS it
    FROM grouped
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
    max(CASE WHEN $needs[place] <> 'essential' OR met THEN 0 WHEN met IS NULL THEN 1 ELSE 2 END) OVER (PARTITION BY id ORDER BY place) AS worst
  FROM each
),
counted AS (
  SELECT
    place,
    $ids[place] AS id,
    $needs[place] AS need,
    sum(CASE WHEN met THEN number ELSE 0 END) AS met,
    sum(CASE WHEN NOT met THEN number ELSE 0 END) AS not_met,
    sum(CASE WHEN met IS NULL THEN number ELSE 0 END) AS unknown,
    sum(CASE WHEN worst = 0 THEN number ELSE 0 END) AS remaining,
    sum(CASE WHEN worst = 1 THEN number ELSE 0 END) AS remaining_open
  FROM so_far
  GROUP BY place
)
SELECT
  place,
  id,
  need,
  met,
  not_met,
  unknown,
  CASE WHEN need = 'essential' THEN remaining END AS remaining,
  CASE WHEN need = 'essential' THEN remaining_open END AS remaining_open
FROM counted
WHERE need <> 'rated'
ORDER BY place
