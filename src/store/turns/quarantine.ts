import type { PoolClient } from "pg";
import { findDanger } from "../../core/safety/danger.ts";
import { openCase } from "../cases/openCase.ts";
import type { Vault } from "../privacy/sealing.ts";
import type { TurnWork } from "./work.ts";
import { lockConversations } from "./lock.ts";

/**
 * Keeps what could not be handled, out of the way of everything else, and tells a person: whoever wrote it still
 * waits for an answer, and where it speaks of danger nobody else will answer. A message that was kept before is left alone.
 */
export async function quarantine(
  client: PoolClient,
  vault: Vault,
  work: TurnWork,
  code: string,
): Promise<void> {
  const row = (await lockConversations(client, [work.conversation])).get(work.conversation);
  if (row === undefined) throw new Error("There is no such conversation to keep the message with.");
  let [note, danger]: [Buffer | null, boolean] = [null, false];
  if (work.arrival.kind === "message") {
    const { provider, providerSid, body } = work.arrival;
    const sealed = vault.seal({ id: row.address_key, town: row.town, wrapped: row.address_wrapped }, body);
    const kept = await client.query(
      `insert into inbound (municipality_id, conversation_id, provider, provider_sid, seq, body, received_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, 1) on conflict (municipality_id, provider, provider_sid) do nothing`,
      [work.town, work.conversation, provider, providerSid, row.next_in, sealed, work.at],
    );
    if (kept.rowCount === 0) return;
    [note, danger] = [sealed, speaksOfDanger(body)];
    await client.query(`update conversation set next_in = next_in + 1, last_in_at = $2 where id = $1`, [
      work.conversation,
      work.at,
    ]);
  } else {
    const kept = await client.query(
      `update news set state = 2, lease_until = null where id = $1 and state = 0`,
      [work.arrival.id],
    );
    if (kept.rowCount === 0) return;
  }
  await openCase(client, {
    municipalityId: work.town,
    kind: "quarantined",
    priority: danger ? 0 : 1,
    reason: code,
    neighbourhoodId: row.neighbourhood,
    personId: row.person,
    conversationId: row.conversation,
    dueAt: work.at,
    note,
    now: work.at,
    once: true,
  });
}

/** The words themselves may be what cannot be handled. */
function speaksOfDanger(body: string): boolean {
  try {
    return findDanger(body) !== null;
  } catch {
    return false;
  }
}
