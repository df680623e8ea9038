import type { Json } from "../../core/flow/types.ts";
import type { Id, Speaker } from "../../app/ports/turn.ts";
import { openCase } from "../cases/openCase.ts";
import type { Client } from "../database/client.ts";
import { asTowns } from "../database/tenancy.ts";
import { insertNews } from "../turns/news.ts";
import { eraseIn } from "./erase.ts";
import type { Sealer, Vault } from "./sealing.ts";

/**
 * How long an erasure waits, in ms. The last text must leave before the number is gone, and who meant otherwise can still
 * say so.
 */
const WAIT_MS = 60 * 60_000;

/** The news by which an erasure waits: it is due like any other, and no flow hears it (`chores`). */
export const ERASURE = "erasure";

/** Puts the speaker's own erasure down for an hour from now, or leaves it to a person. */
export async function eraseLater(
  client: Client,
  sealer: Sealer,
  speaker: Speaker,
  now: string,
): Promise<Json> {
  if (await needsPerson(client, speaker.person, now)) return { outcome: "person" };
  const dueAt = new Date(Date.parse(now) + WAIT_MS).toISOString();
  await keepAfterAll(client, speaker);
  const news = { conversation: speaker.conversation, event: ERASURE, params: {}, dueAt };
  await insertNews(client, sealer, speaker.town, news, now);
  return { outcome: "erasing" };
}

/** No erasure after all. */
export async function keepAfterAll(client: Client, speaker: Pick<Speaker, "conversation">): Promise<Json> {
  await client.query(`update news set state = 1 where conversation_id = $1 and event = $2 and state = 0`, [
    speaker.conversation,
    ERASURE,
  ]);
  return { outcome: "kept" };
}

/**
 * The hour is over. What began meanwhile (a danger, a visit) makes it a person's after all, with a case.
 * @param news the row's id
 */
export async function eraseNow(
  vault: Vault,
  due: { id: Id; town: number; conversation: Id },
  now: string,
): Promise<void> {
  const keys = await asTowns(vault.pool, [due.town], async (client) => {
    const { rows } = await client.query<{ person: Id; neighbourhood: Id | null }>(
      `with mine as (update news set state = 1, lease_until = null where id = $1 and state = 0 returning conversation_id)
       select p.id::text as person, p.neighbourhood_id::text as neighbourhood
         from mine join conversation c on c.id = mine.conversation_id join person p on p.id = c.person_id
        where p.state <> 3`,
      [due.id],
    );
    const found = rows[0];
    if (found === undefined) return [];
    if (!(await needsPerson(client, found.person, now))) return eraseIn(client, due.town, found.person);
    await openCase(client, {
      municipalityId: due.town,
      kind: "call-back",
      priority: 1,
      reason: "erase",
      neighbourhoodId: found.neighbourhood,
      personId: found.person,
      conversationId: due.conversation,
      dueAt: now,
      note: null,
      now,
    });
    return [];
  });
  for (const key of keys) vault.forget(key);
}

/** Whether somebody must look first: a search or visit that others count on, danger that is open, a task at the town. */
async function needsPerson(client: Client, person: Id, now: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from request where state in (0, 1, 2) and (person_id = $1 or chosen_person_id = $1)
        and created_at > $2::timestamptz - interval '31 days'
     union all select 1 from case_file where person_id = $1 and kind = 'danger' and state in (0, 1)
     union all select 1 from person where id = $1 and roles && array['contact', 'deputy', 'coordinator']
     limit 1`,
    [person, now],
  );
  return rowCount !== 0;
}
