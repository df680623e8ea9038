import { LRUCache } from "lru-cache";
import type { Id } from "../app/ports/turn.ts";
import type { MissedCall } from "../app/ports/missedCall.ts";
import type { ReceivedText, ReceivePorts } from "../app/receiveMessage.ts";
import { openCase } from "./cases/openCase.ts";
import { townOf } from "./outbox/townOf.ts";
import type { Keys } from "./keys.ts";
import { asTowns } from "./tenancy.ts";
import { addressKey, runTurns, type TurnDeps, type TurnResult, type TurnWork } from "./turns/batch.ts";
import { lockConversations } from "./turns/lock.ts";
import { createNewcomer, findConversation } from "./turns/newcomer.ts";
import { TurnQueue } from "./turns/queue.ts";

export interface Conversations extends ReceivePorts {
  /** Takes a turn for news that was claimed. */
  takeNews(work: TurnWork): Promise<TurnResult>;
  /** Opens a call-back case, once per call. */
  missedCall(call: MissedCall): Promise<void>;
  drained(): Promise<void>;
}

/** A number that moved to another municipality is seen after this many ms at the latest, as other settings are. */
const TOWN_KEPT_MS = 10_000;

/** The way in: from a number to a conversation, and from a message to a committed turn. */
export function conversations(
  deps: TurnDeps & { keys: Keys; onTurn(result: TurnResult): void },
): Conversations {
  const { pool } = deps.vault;
  const queue = new TurnQueue<TurnWork, TurnResult>((work) => runTurns(deps, work));
  /** A conversation keeps its id for good, so only ids are kept here: no names, no numbers in plain. */
  const known = new LRUCache<string, Id>({ max: 100_000 });
  /** Whose number it is, for some seconds: asked at every message. A number that nobody has is asked again. */
  const towns = new LRUCache<string, number>({ max: 1000, ttl: TOWN_KEPT_MS });

  const conversationOf = async (town: number, from: string, to: string): Promise<Id> => {
    const lookup = deps.keys.lookup(town, from);
    const cacheKey = lookup.toString("base64");
    const cached = known.get(cacheKey);
    if (cached !== undefined) return cached;
    const id = await asTowns(pool, [town], async (client) => {
      const found = await findConversation(client, town, lookup);
      if (found !== null) return found;
      const { rows } = await client.query<{ id: Id }>(`select id::text from town_number where value = $1`, [
        to,
      ]);
      const { rows: places } = await client.query<{ id: Id }>(
        `select id::text from neighbourhood order by id limit 2`,
      );
      // Where a town is one neighbourhood, a newcomer lives there; otherwise she is asked.
      const neighbourhood = places.length === 1 ? places[0]!.id : null;
      return createNewcomer(client, deps.keys, {
        town,
        townNumber: rows[0]!.id,
        lookup,
        number: from,
        neighbourhood,
      });
    });
    known.set(cacheKey, id);
    return id;
  };
  const push = async (work: TurnWork): Promise<TurnResult> => {
    const result = await queue.push(work.conversation, work);
    deps.onTurn(result);
    return result;
  };
  return {
    async townOf(number) {
      const kept = towns.get(number);
      if (kept !== undefined) return kept;
      const town = await townOf(pool, number);
      if (town !== null) towns.set(number, town);
      return town;
    },
    conversationOf,
    take: (town: number, conversation: Id, message: ReceivedText) => {
      const { provider, providerSid, body, optOutType, receivedAt } = message;
      return push({
        town,
        conversation,
        arrival: { kind: "message", provider, providerSid, body, optOutType },
        at: receivedAt,
      });
    },
    takeNews: push,
    drained: () => queue.drained(),
    async missedCall(call) {
      const town = await townOf(pool, call.to);
      if (town === null || call.from === null) return;
      const conversation = await conversationOf(town, call.from, call.to);
      await asTowns(pool, [town], async (client) => {
        const row = (await lockConversations(client, [conversation])).get(conversation)!;
        const fresh = await client.query(
          `insert into inbound (municipality_id, conversation_id, provider, provider_sid, seq, body, received_at, state)
           values ($1, $2, $3, $4, $5, $6, $7, 0) on conflict (provider, provider_sid) do nothing`,
          [
            town,
            conversation,
            "twilio-voice",
            call.providerSid,
            row.next_in,
            deps.keys.seal(addressKey(row), ""),
            call.receivedAt,
          ],
        );
        if (fresh.rowCount === 0) return;
        await client.query(`update conversation set next_in = next_in + 1 where id = $1`, [conversation]);
        await openCase(client, {
          municipalityId: town,
          kind: "call-back",
          priority: 1,
          reason: "missed-call",
          neighbourhoodId: row.neighbourhood,
          personId: row.person,
          conversationId: conversation,
          dueAt: call.receivedAt,
          note: null,
          now: call.receivedAt,
          once: true,
        });
      });
    },
  };
}
