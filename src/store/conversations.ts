import { hash, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { PoolClient } from "pg";
import type { Id } from "../app/ports/turn.ts";
import type { MissedCall } from "../app/ports/missedCall.ts";
import { UnknownNumberError, type ReceivedText, type ReceivePorts } from "../app/receiveMessage.ts";
import type { Phone } from "../core/safety/outgoing.ts";
import { openCase } from "./cases/openCase.ts";
import { phoneReader } from "./outbox/budget.ts";
import { townOf } from "./outbox/townOf.ts";
import type { Keys } from "./privacy/keys.ts";
import { asTowns } from "./database/tenancy.ts";
import { runTurns } from "./turns/batch.ts";
import { addressKey, lockConversations } from "./turns/lock.ts";
import { createNewcomer, findConversation, wasTakenIn } from "./turns/newcomer.ts";
import { TurnQueue } from "./turns/queue.ts";
import type { TurnDeps, TurnResult, TurnWork } from "./turns/work.ts";

export interface Conversations extends ReceivePorts {
  /** Takes a turn for news that was claimed. */
  takeNews(work: TurnWork): Promise<TurnResult>;
  /** Opens a call-back case, once per call. @throws UnknownNumberError when no municipality owns the number. */
  missedCall(call: MissedCall): Promise<void>;
  drained(): Promise<void>;
}

/** What the look-up needs of a message or call. */
type Sent = Pick<ReceivedText, "provider" | "providerSid" | "from" | "to">;

/** A number that moved to another municipality is seen after this many ms at the latest, as other settings are. */
const TOWN_KEPT_MS = 10_000;

/** The way in: from a number to a conversation, and from a message to a committed turn. */
export function conversations(
  deps: TurnDeps & { keys: Keys; onTurn(result: TurnResult, ms: number): void },
): Conversations {
  const { pool } = deps.vault;
  const queue = new TurnQueue<TurnWork, TurnResult>((work) => runTurns(deps, work));
  /**
   * Only ids are kept here: no names, no numbers in plain. Another replica may have erased one; its turn then says
   * `gone`, and it is looked up anew.
   */
  const known = new LRUCache<string, Id>({ max: 100_000 });
  const secret = randomBytes(32).toString("base64");
  const cacheKey = (town: number, from: string): string =>
    hash("sha256", `${secret}${town}:${from}`, "base64");
  const phoneOf = phoneReader(new LRUCache<Id, Phone>({ max: 100_000 }));
  /** Whose number it is, for some seconds: asked at every message. A number that nobody has is asked again. */
  const towns = new LRUCache<string, number>({ max: 1000, ttl: TOWN_KEPT_MS });

  const conversationOf = async (town: number, message: Sent): Promise<Id | null> => {
    const { from, to } = message;
    const cached = known.get(cacheKey(town, from));
    if (cached !== undefined) return cached;
    const lookup = deps.keys.lookup(town, from);
    const id = await asTowns(pool, [town], async (client) => {
      const found = await findConversation(client, town, lookup);
      if (found !== null) return found;
      if (await wasTakenIn(client, town, message)) return null;
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
    if (id !== null) known.set(cacheKey(town, from), id);
    return id;
  };
  const push = async (work: TurnWork): Promise<TurnResult> => {
    const begun = performance.now();
    const result = await queue.push(work.conversation, work);
    deps.onTurn(result, performance.now() - begun);
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
    async take(town: number, conversation: Id, message: ReceivedText) {
      const { provider, providerSid, body, optOutType, receivedAt, from } = message;
      const phone = phoneOf(conversation, from);
      const result = await push({
        town,
        conversation,
        arrival: { kind: "message", provider, providerSid, body, optOutType, phone },
        at: receivedAt,
      });
      if (result === "gone") known.delete(cacheKey(town, message.from));
      return result;
    },
    takeNews: push,
    drained: () => queue.drained(),
    async missedCall(call) {
      const town = await townOf(pool, call.to);
      if (town === null) throw new UnknownNumberError("No municipality owns the number that was called.");
      // Nobody can call back a hidden number: the caller is asked for another way.
      if (call.from === null) return;
      const message = { ...call, from: call.from, provider: "twilio-voice" };
      for (let tries = 0; tries < 2; tries += 1) {
        const conversation = await conversationOf(town, message);
        if (conversation === null) return;
        if (await asTowns(pool, [town], (client) => askToCallBack(client, deps.keys, conversation, message)))
          return;
        known.delete(cacheKey(town, message.from));
      }
      throw new Error("The conversation of this call is gone.");
    },
  };
}

/** @returns false when the conversation was erased meanwhile. */
async function askToCallBack(
  client: PoolClient,
  keys: Keys,
  conversation: Id,
  call: Sent & { receivedAt: string },
): Promise<boolean> {
  const row = (await lockConversations(client, [conversation])).get(conversation);
  if (row === undefined) return false;
  const fresh = await client.query(
    `insert into inbound (municipality_id, conversation_id, provider, provider_sid, seq, body, received_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, 0) on conflict (municipality_id, provider, provider_sid) do nothing`,
    [
      row.town,
      conversation,
      call.provider,
      call.providerSid,
      row.next_in,
      keys.seal(addressKey(row), ""),
      call.receivedAt,
    ],
  );
  if (fresh.rowCount === 0) return true;
  await client.query(`update conversation set next_in = next_in + 1 where id = $1`, [conversation]);
  await openCase(client, {
    municipalityId: row.town,
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
  return true;
}
