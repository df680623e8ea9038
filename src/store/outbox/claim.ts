import { DAILY_SEGMENTS } from "../../app/town.ts";
import { LEASE_MS, type Lane, type Policy } from "../../app/ports/outbox.ts";
import type { Id } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";

/** A claimed row with what is needed to open and address it; contents still sealed. */
export interface ClaimedRow {
  id: Id;
  town: number;
  conversation: Id;
  lane: Lane;
  policy: Policy;
  attempts: number;
  body: Buffer;
  /** The sealed number; null once erased, as is the key. */
  address: Buffer | null;
  key: Id | null;
  wrapped: Buffer | null;
  from: string | null;
  /** The address asked for silence, and this is neither a helpline nor the answer to that wish. */
  silent: boolean;
}

/** A row claimed to be sent, with what its town allows and has spent. */
export interface ClaimedToSend extends ClaimedRow {
  /** `allowedCountries` as the town has set it; null: the default. */
  countries: string[] | null;
  /** Segments a day that the town means to pay at most, and those spent today. */
  budget: number;
  spent: number;
  demo: boolean;
}

const budget = `coalesce((m.settings #>> '{budget,dailySegments}')::int, ${DAILY_SEGMENTS})`;

/** Limits with a plan of their own: a literal limit was four times as fast as a parameter (database.md). */
const limits = [32, 16, 8, 4, 1];

/**
 * Claims what is due in one lane. A text waits for every earlier one of its conversation and lane that is waiting,
 * claimed or of unknown fate: a repeated text must not come after its successor. Helplines and alerts (policy 3, 4) wait
 * only for each other, and not for unknown ones: danger never waits.
 * Two workers cannot claim neighbours: the earlier row is open until its own mark has committed, and `skip locked` gives
 * up a row that another is claiming. Rejected: an advisory lock per conversation (a round trip per row).
 * Bulk of a town that has spent its day's budget stays where it is until tomorrow.
 * A confirmation of STOP is a reply made at or after the stop; clocks of server and database may differ by a second.
 */
export async function claim(
  client: Client,
  lane: Lane,
  most: number,
  now: Date,
  day: string,
): Promise<ClaimedToSend[]> {
  const limit = limits.find((one) => one <= most) ?? 1;
  const { rows } = await client.query<ClaimedToSend>({
    name: `outbox-claim-${limit}`,
    text: `
      with picked as (
        select o.id from outbox o
        where o.state = 0 and o.lane = $1 and o.due_at <= $2
          and not exists (
            select from outbox e
            where e.conversation_id = o.conversation_id and e.lane = o.lane and e.seq < o.seq and e.state in (0, 1, 5)
              and (o.policy < 3 or (e.policy >= 3 and e.state <> 5)))
          and ($1 <> 2 or not exists (
            select from spending s join municipality m on m.id = s.municipality_id
            where s.municipality_id = o.municipality_id and s.day = $3::date and s.segments >= ${budget}))
        order by o.due_at, o.seq limit ${limit}
        for update of o skip locked
      ), claimed as (
        update outbox o set state = 1, attempts = o.attempts + 1, lease_until = $2::timestamptz + interval '${LEASE_MS} ms'
        from picked where o.id = picked.id
        returning o.id, o.municipality_id, o.conversation_id, o.lane, o.policy, o.attempts, o.body, o.due_at, o.seq, o.created_at
      )
      select c.id::text, c.municipality_id as town, c.conversation_id::text as conversation, c.lane, c.policy, c.attempts,
             c.body, a.value as address, k.id::text as key, k.wrapped, n.value as "from",
             a.stopped_at is not null and c.policy <> 3 and not (c.policy = 0 and (
               c.created_at >= a.stopped_at - interval '1 second' or (c.attempts = 1 and c.due_at >= a.stopped_at)
             )) as silent,
             m.settings -> 'allowedCountries' as countries, ${budget} as budget, coalesce(s.segments, 0) as spent,
             (select value = 'demo' from about_database where name = 'kind') as demo
      from claimed c
      join municipality m on m.id = c.municipality_id
      left join spending s on s.municipality_id = c.municipality_id and s.day = $3::date
      join conversation v on v.id = c.conversation_id
      join address a on a.id = v.address_id
      left join data_key k on k.id = a.key_id
      left join town_number n on n.id = v.town_number_id
      order by c.due_at, c.seq`,
    values: [lane, now, day],
  });
  return rows;
}
