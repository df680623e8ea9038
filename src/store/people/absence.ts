import type { Json } from "../../core/flow/types.ts";
import type { Id } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";

/** Whom it is about, and the moment that tells which day it is in Brussels (UTC instant). */
interface Who {
  person: Id;
  now: string;
}

/** SQL: today in Brussels, from the instant `$2`, and the Sunday of this week. */
const today = "($2::timestamptz at time zone 'Europe/Brussels')::date";
const sunday = `(date_trunc('week', $2::timestamptz at time zone 'Europe/Brussels')::date + 6)`;

/** Whether somebody helps neighbours, and whether she is away, now or later; days as YYYY-MM-DD. */
export async function readHelping(client: Client, { person, now }: Who): Promise<Json> {
  const { rows } = await client.query<{ away: boolean; from: string | null; until: string | null }>(
    `select away, case when away then away_from::text end as from, case when away then away_until::text end as until
       from (select *, away_from is not null and coalesce(away_until, 'infinity') >= ${today} as away
               from person where id = $1 and 'volunteer' = any(roles)) p`,
    [person, now],
  );
  return rows[0] === undefined
    ? { outcome: "none", away: false, from: null, until: null }
    : { outcome: "helps", ...rows[0] };
}

/**
 * She is asked nothing from a day (today) to another, both included; without an end, until she says so.
 * @returns `wrong-order` and `past` change nothing; `none` where she does not help neighbours.
 */
export async function setAway(
  client: Client,
  { person, now, from, until }: Who & { from: string | null; until: string | null },
): Promise<Json> {
  const { rows } = await client.query<{ outcome: string }>(
    `with asked as (
       select id, coalesce($3::date, ${today}) as first, $4::date as last from person
        where id = $1 and 'volunteer' = any(roles))
     , judged as (
       select *, case when last < first then 'wrong-order' when last < ${today} then 'past' else 'away' end as outcome from asked)
     , kept as (
       update person set away_from = first, away_until = last from judged where person.id = judged.id and outcome = 'away')
     select outcome from judged`,
    [person, now, from, until],
  );
  return { outcome: rows[0]?.outcome ?? "none" };
}

/** Until Sunday she is asked for these dayparts alone, for none where the list is empty. An absence that holds now ends. */
export async function setFree(
  client: Client,
  { person, now, moments }: Who & { moments: string[] },
): Promise<Json> {
  const { rowCount } = await client.query(
    `update person set free_moments = $3, free_until = ${sunday},
            away_from = case when cardinality($3::text[]) > 0 and away_from <= ${today} then null else away_from end
      where id = $1 and 'volunteer' = any(roles)`,
    [person, now, moments],
  );
  return { outcome: rowCount === 0 ? "none" : moments.length === 0 ? "away" : "free" };
}

/** She is asked again as before. */
export async function comeBack(client: Client, person: Id): Promise<Json> {
  const { rowCount } = await client.query(
    `update person set away_from = null, away_until = null, free_moments = null, free_until = null
      where id = $1 and 'volunteer' = any(roles)`,
    [person],
  );
  return { outcome: rowCount === 0 ? "none" : "back" };
}
