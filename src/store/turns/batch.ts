import type { PoolClient, QueryConfig } from "pg";
import { newTalk, type Talk } from "../../core/conversation/talk.ts";
import type { Speaker } from "../../app/ports/turn.ts";
import { takeTurn } from "../../app/takeTurn.ts";
import type { Vault } from "../privacy/sealing.ts";
import { asTowns, asTownsInFlights } from "../database/tenancy.ts";
import { turnActions } from "./actions.ts";
import { findKnown } from "./known.ts";
import { addressKey, lockConversations, type LockedRow } from "./lock.ts";
import { quarantine } from "./quarantine.ts";
import { failureOf } from "../database/failure.ts";
import type { TurnDeps, TurnResult, TurnWork } from "./work.ts";
import { writeTurns, type SealedTurn } from "./write.ts";

/** How often a batch is tried again when the database itself was in the way (deadlock, lost connection, restart). */
const TRIES = 4;

/**
 * Takes a batch of turns in one transaction. A turn that fails by its own fault never takes others with it: the batch
 * is rolled back and halved until the poisonous turn is alone, and that one is kept in quarantine with a case.
 * @returns one settled result per piece of work, in order.
 */
export async function runTurns(
  deps: TurnDeps,
  work: TurnWork[],
  attempt = 1,
): Promise<PromiseSettledResult<TurnResult>[]> {
  try {
    const towns = [...new Set(work.map((one) => one.town))];
    const { result: results } = await asTownsInFlights(deps.vault.pipelined, towns, (client) =>
      transact(deps, client, work),
    );
    return results.map((value) => ({ status: "fulfilled", value }));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.again) {
      if (attempt >= TRIES) return work.map(() => ({ status: "rejected", reason: error }));
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt * (0.5 + Math.random())));
      return runTurns(deps, work, attempt + 1);
    }
    if (work.length > 1) {
      const half = work.length >> 1;
      // One after the other: both halves may hold the same municipality's rows.
      const first = await runTurns(deps, work.slice(0, half));
      return [...first, ...(await runTurns(deps, work.slice(half)))];
    }
    return [await quarantineOne(deps, work[0]!, failure.code)];
  }
}

async function quarantineOne(
  deps: TurnDeps,
  work: TurnWork,
  code: string,
): Promise<PromiseSettledResult<TurnResult>> {
  try {
    await asTowns(deps.vault.pool, [work.town], (client) => quarantine(client, deps.vault, work, code));
    deps.onQuarantine(code);
    return { status: "fulfilled", value: "quarantined" };
  } catch (error) {
    // Not kept, so not acknowledged: the carrier tries again.
    return { status: "rejected", reason: error };
  }
}

/**
 * Two flights: what was known is asked right behind the locks, so it sees whatever the locks waited for; and the writing
 * travels with the commit.
 */
async function transact(
  deps: TurnDeps,
  client: PoolClient,
  work: TurnWork[],
): Promise<{ result: TurnResult[]; last: QueryConfig | null }> {
  const [rows, known] = await Promise.all([
    lockConversations(client, [...new Set(work.map((one) => one.conversation))]),
    findKnown(client, work),
  ]);
  const turns: SealedTurn[] = [];
  const result: TurnResult[] = [];
  for (const [index, one] of work.entries()) {
    const row = rows.get(one.conversation);
    if (row === undefined) result.push("gone");
    else if (known.has(index)) result.push("known");
    else {
      turns.push(await takeOne(deps, client, one, row));
      result.push("new");
    }
  }
  return { result, last: writeTurns(turns) };
}

async function takeOne(
  deps: TurnDeps,
  client: PoolClient,
  work: TurnWork,
  row: LockedRow,
): Promise<SealedTurn> {
  const { vault } = deps;
  const town = await deps.town(work.town);
  const speaker = speakerOf(vault, row);
  const actions = turnActions(client, vault.sealer, town, work.at);
  const { flows, ids } = deps;
  const outcome = await takeTurn({ flows, town, speaker, arrival: work.arrival, actions, ids, now: work.at });
  const key = addressKey(row);
  const firstOut = BigInt(row.next_out);
  const { arrival } = work;
  const inbound =
    arrival.kind === "message"
      ? {
          provider: arrival.provider,
          providerSid: arrival.providerSid,
          seq: BigInt(row.next_in),
          body: vault.seal(key, arrival.body),
        }
      : null;
  return {
    town: work.town,
    conversation: work.conversation,
    talk: vault.seal(key, outcome.talk),
    nextIn: BigInt(row.next_in) + (inbound === null ? 0n : 1n),
    nextOut: firstOut + BigInt(outcome.out.length),
    dueAt: outcome.dueAt,
    inbound,
    news: arrival.kind === "news" ? arrival.id : null,
    out: outcome.out.map(({ body, ...rest }, place) => ({
      ...rest,
      body: vault.seal(key, body),
      seq: firstOut + BigInt(place),
    })),
    at: work.at,
  };
}

function speakerOf(vault: Vault, row: LockedRow): Speaker {
  const personKey = { id: row.person_key, town: row.town, wrapped: row.person_wrapped };
  return {
    town: row.town,
    conversation: row.conversation,
    address: row.address,
    stopped: row.stopped,
    person: row.person,
    firstName: row.first_name === null ? null : (vault.open(personKey, row.first_name) as string),
    language: row.language,
    neighbourhood: row.neighbourhood,
    village: row.village,
    roles: row.roles,
    quiet: { from: row.quiet_from, until: row.quiet_until },
    talk: row.talk === null ? newTalk() : (vault.open(addressKey(row), row.talk) as unknown as Talk),
  };
}
