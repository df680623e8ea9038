import { decideAfter, outboxStates, type Policy } from "../../../src/app/ports/outbox.ts";
import { policies } from "../../../src/app/ports/turn.ts";
import type { CarrierText } from "../../../src/channels/demo/carrierTypes.ts";
import type { Evidence, Findings } from "./evidence.ts";

interface OutboxRow {
  id: string;
  conversation: string;
  lane: number;
  seq: number;
  policy: Policy;
  state: number;
  attempts: number;
  error: string | null;
  created_at: Date;
  body: Buffer;
  address: Buffer;
  key: string;
  wrapped: Buffer;
  town: number;
}

/** A row with its body in clear and the carrier's copies of it, by place in the carrier's list. */
interface Sent extends Omit<OutboxRow, "body"> {
  body: string;
  to: string;
  copies: { place: number; text: CarrierText }[];
}

/**
 * Every reply was handed over exactly once, with its own words, to its own number; twice only where its fate was unknown
 * until the policy decided. Nothing waits, and each conversation's order is kept.
 * @param old the waits until the policy decided were shortened, so their length proves nothing.
 */
export async function checkOutbox(evidence: Evidence, old: boolean): Promise<Findings> {
  const sent = await readSent(evidence);
  const violations: string[] = [];
  const counts = {
    replies: sent.length,
    "handed over once": 0,
    "of these at a later attempt (unknown fate)": 0,
    "repeated by policy (unknown fate)": 0,
    "doubled without need": 0,
    "not sent by policy (stop)": 0,
    "not sent by policy (unknown fate)": 0,
    lost: 0,
    left: 0,
    "order breaks": 0,
  };
  for (const row of sent) {
    const { id, state, attempts, error, copies } = row;
    const about = `Reply ${id} (state ${state}, ${attempts} attempts, error ${error}, ${copies.length} copies)`;
    const ended = state === outboxStates.accepted || state === outboxStates.delivered;
    if (state === outboxStates.waiting || state === outboxStates.claimed || state === outboxStates.unknown) {
      if (row.created_at > evidence.settledAt) continue;
      counts.left += 1;
      violations.push(`${about} was left.`);
    } else if (ended && copies.length === 1) {
      counts["handed over once"] += 1;
      if (attempts > 1) counts["of these at a later attempt (unknown fate)"] += 1;
    } else if (copies.length > 1) {
      const waited = copies.at(-1)!.text.createdAt.getTime() - copies[0]!.text.createdAt.getTime();
      if (attempts >= copies.length && (old || waited >= decideAfter(row.policy))) {
        counts["repeated by policy (unknown fate)"] += 1;
      } else {
        counts["doubled without need"] += 1;
        violations.push(`${about} was handed over again after ${waited} ms.`);
      }
    } else if (state === outboxStates.skipped && copies.length === 0) {
      counts[`not sent by policy (${error === "stopped" ? "stop" : "unknown fate"})`] += 1;
      if (error === "unknown" && row.policy !== policies.offer && row.policy !== policies.reminder)
        violations.push(`${about} should have been repeated.`);
    } else {
      counts.lost += 1;
      violations.push(`${about} was lost, or sent and not known to be.`);
    }
    if (copies.some(({ text }) => text.body.trim() !== row.body.trim() || text.to !== row.to)) {
      violations.push(`${about} went out with other words or to another number.`);
    }
  }
  const breaks = orderBreaks(sent);
  counts["order breaks"] = breaks.length;
  violations.push(...breaks, ...strangers(evidence, sent), ...(await missingAlarms(evidence, sent)));
  violations.push(...(await silencedWithoutStop(evidence, sent)));
  return { counts, violations };
}

async function readSent({ client, keys, texts }: Evidence): Promise<Sent[]> {
  const { rows } = await client.query<OutboxRow>(
    `select o.id::text, o.conversation_id::text as conversation, o.lane, o.seq::int, o.policy, o.state, o.attempts, o.error,
            o.created_at, o.body, a.value as address, k.id::text as key, k.wrapped, o.municipality_id as town
     from outbox o join conversation c on c.id = o.conversation_id join address a on a.id = c.address_id
     join data_key k on k.id = a.key_id order by o.id`,
  );
  const copies = Map.groupBy(
    texts.map((text, place) => ({ text, place })).filter(({ text }) => text.direction === "outbound-api"),
    ({ text }) => rowOf(text),
  );
  return rows.map((row) => {
    const key = { id: row.key, town: row.town, wrapped: row.wrapped };
    const [body, to] = [String(keys.open(key, row.body)), String(keys.open(key, row.address))];
    return { ...row, body, to, copies: copies.get(row.id) ?? [] };
  });
}

/** The outbox row that a text of the carrier's list is, by the address of its statuses. */
function rowOf(text: CarrierText): string | null {
  return text.statusCallback ? new URL(text.statusCallback).searchParams.get("outbox") : null;
}

/**
 * Later texts that the carrier got before earlier ones of the same conversation and lane. A repeat comes after its
 * successors by its nature where danger did not wait for it; danger and other texts each have an order of their own.
 */
function orderBreaks(sent: Sent[]): string[] {
  const queues = Map.groupBy(
    sent.filter((row) => row.copies.length > 0 && row.attempts === 1),
    (row) => `${row.conversation}, lane ${row.lane}, ${row.policy >= policies.helpline ? "danger" : "other"}`,
  );
  return [...queues].flatMap(([queue, rows]) => {
    const bySeq = rows.toSorted((a, b) => a.seq - b.seq);
    return bySeq.flatMap((row, index) => {
      const before = bySeq[index - 1];
      return before !== undefined && before.copies[0]!.place > row.copies[0]!.place
        ? [`Reply ${row.id} came before reply ${before.id} (conversation ${queue}).`]
        : [];
    });
  });
}

/** Texts at the carrier that no reply stands for. */
function strangers({ texts }: Evidence, sent: Sent[]): string[] {
  const ids = new Set(sent.map((row) => row.id));
  return texts
    .filter((text) => text.direction === "outbound-api" && !ids.has(rowOf(text) ?? ""))
    .map((text) => `The carrier got ${text.sid}, which no reply stands for.`);
}

/** A turn may run so long after its text came in, while the database is away and it is tried again. */
const TURN_WITHIN_MS = 20_000;

/**
 * Texts kept back as "stopped" without reason, which would be lost: no STOP came after them (it empties the queue), and
 * they were no offer or alert to somebody who had stopped before (answers to her own texts still go out).
 */
async function silencedWithoutStop({ client, phones }: Evidence, sent: Sent[]): Promise<string[]> {
  const words = new Map(phones.flatMap((phone) => phone.sent).map(({ sid, body }) => [sid, body]));
  const { rows } = await client.query<{ conversation: string; sid: string; at: Date }>(
    `select conversation_id::text as conversation, provider_sid as sid, received_at as at from inbound order by seq`,
  );
  const wishes = Map.groupBy(
    rows.filter(({ sid }) => words.get(sid) === "STOP" || words.get(sid) === "START"),
    (row) => row.conversation,
  );
  return sent
    .filter(({ state, error }) => state === outboxStates.skipped && error === "stopped")
    .filter(({ conversation, created_at: made, policy }) => {
      const all = wishes.get(conversation) ?? [];
      const later = all.some(
        ({ sid, at }) => words.get(sid) === "STOP" && at.getTime() >= made.getTime() - TURN_WITHIN_MS,
      );
      const before = all.findLast(({ at }) => at <= made);
      const wasStopped = before !== undefined && words.get(before.sid) === "STOP";
      return !later && !(wasStopped && policy !== policies.reply);
    })
    .map(({ id, policy, attempts, created_at: made }) => {
      const about = `policy ${policy}, ${attempts} attempts, written ${made.toISOString()}`;
      return `Reply ${id} (${about}) was kept back, and nobody had asked for silence.`;
    });
}

/** Each danger case was told to the contact person and the deputy, by text, with its number. */
async function missingAlarms({ client }: Evidence, sent: Sent[]): Promise<string[]> {
  const { rows } = await client.query<{ town: number; number: number }>(
    `select municipality_id as town, number from case_file where priority = 0`,
  );
  const told = new Map<string, Set<string>>();
  for (const row of sent) {
    const number = /[Dd]ossier (\d+), gevaar/.exec(row.body)?.[1];
    if (row.policy !== policies.alert || number === undefined || row.copies.length === 0) continue;
    const key = `${row.town} ${number}`;
    told.set(key, (told.get(key) ?? new Set()).add(row.conversation));
  }
  return rows
    .map(({ town, number }) => ({ town, number, people: told.get(`${town} ${number}`)?.size ?? 0 }))
    .filter(({ people }) => people < 2)
    .map(({ town, number, people }) => `Danger case ${number} of town ${town} reached ${people} people.`);
}
