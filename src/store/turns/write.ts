import type { QueryConfig } from "pg";
import type { Id, Outgoing } from "../../app/ports/turn.ts";
import { ByteColumns } from "./byteColumns.ts";

/** A turn's outcome with its contents sealed, ready to be written. */
export interface SealedTurn {
  town: number;
  conversation: Id;
  talk: Buffer;
  nextIn: bigint;
  nextOut: bigint;
  dueAt: string | null;
  /** The inbound row to insert, or null for news. */
  inbound: { provider: string; providerSid: string; seq: bigint; body: Buffer } | null;
  /** The news row that this turn has handled. */
  news: Id | null;
  out: (Omit<Outgoing, "body"> & { body: Buffer; seq: bigint })[];
  at: string;
}

/**
 * Saves messages, conversations, texts to send, handled news and the journal in one statement. It fails (22012, division by zero)
 * where a conversation is not there to be saved or a provider's id has been taken in, since it travels with the commit:
 * looking at its answer would be too late.
 *
 * A talk's moment is written only where it comes sooner than the one that stands: most turns put it off by a minute, and
 * an indexed column that changes costs a new entry in every index. Whoever wakes the talk too soon finds nothing due and
 * sets the right moment (`wakeConversations`).
 * @returns the statement, or null where there is nothing to save.
 */
export function writeTurns(turns: readonly SealedTurn[]): QueryConfig | null {
  if (turns.length === 0) return null;
  const bytes = new ByteColumns();
  const talks = bytes.column(turns.map((turn) => turn.talk));
  const heard = turns.flatMap((turn) => (turn.inbound === null ? [] : { turn, row: turn.inbound }));
  const heardBodies = bytes.column(heard.map(({ row }) => row.body));
  const out = turns.flatMap((turn) => turn.out.map((row) => ({ row, turn })));
  const outBodies = bytes.column(out.map(({ row }) => row.body));
  return {
    name: "turns-write",
    text,
    values: [
      bytes.bytes(),
      list(turns, (turn) => turn.conversation),
      talks.from,
      talks.length,
      list(turns, (turn) => turn.nextIn),
      list(turns, (turn) => turn.nextOut),
      list(turns, (turn) => turn.dueAt),
      list(turns, (turn) => (turn.inbound === null ? null : turn.at)),
      list(turns, (turn) => turn.town),
      list(heard, ({ turn }) => turn.town),
      list(heard, ({ turn }) => turn.conversation),
      heard.map(({ row }) => row.provider),
      heard.map(({ row }) => row.providerSid),
      list(heard, ({ row }) => row.seq),
      heardBodies.from,
      heardBodies.length,
      list(heard, ({ turn }) => turn.at),
      list(out, ({ turn }) => turn.town),
      list(out, ({ turn }) => turn.conversation),
      list(out, ({ row }) => row.lane),
      list(out, ({ row }) => row.seq),
      list(out, ({ row }) => row.policy),
      list(out, ({ turn }) => turn.at),
      outBodies.from,
      outBodies.length,
      list(
        turns.filter((turn) => turn.news !== null),
        (turn) => turn.news,
      ),
    ],
  };
}

/** An array for PostgreSQL of what needs no quotes: numbers, and instants in ISO 8601. */
function list<T>(rows: readonly T[], value: (row: T) => number | bigint | string | null): string {
  return `{${rows.map((row) => value(row) ?? "null").join(",")}}`;
}

const text = `
  with saved as (
    update conversation c
    set talk = substring($1::bytea from t.talk_from for t.talk_length), next_in = t.next_in, next_out = t.next_out,
        due_at = case when c.due_at <= t.due_at then c.due_at else t.due_at end, lease_until = null, last_in_at = coalesce(t.heard_at, c.last_in_at)
    from unnest($2::bigint[], $3::int[], $4::int[], $5::bigint[], $6::bigint[], $7::timestamptz[], $8::timestamptz[])
      as t(id, talk_from, talk_length, next_in, next_out, due_at, heard_at)
    where c.id = t.id returning c.id
  ), heard as (
    insert into inbound (municipality_id, conversation_id, provider, provider_sid, seq, body, received_at, state)
    select town, conversation, provider, sid, seq, substring($1::bytea from body_from for body_length), at, 0
    from unnest($10::int[], $11::bigint[], $12::text[], $13::text[], $14::bigint[], $15::int[], $16::int[], $17::timestamptz[])
      as i(town, conversation, provider, sid, seq, body_from, body_length, at)
    on conflict (municipality_id, provider, provider_sid) do nothing returning id
  ), sent as (
    insert into outbox (municipality_id, conversation_id, lane, seq, policy, due_at, state, body, attempts)
    select town, conversation, lane, seq, policy, due_at, 0, substring($1::bytea from body_from for body_length), 0
    from unnest($18::int[], $19::bigint[], $20::smallint[], $21::bigint[], $22::smallint[], $23::timestamptz[], $24::int[], $25::int[])
      as o(town, conversation, lane, seq, policy, due_at, body_from, body_length)
  ), handled as (
    update news set state = 1, lease_until = null where id = any($26::bigint[])
  ), noted as (
    insert into journal (municipality_id, kind, subject, subject_id)
    select town, 'turn', 'conversation', conversation from unnest($9::int[], $2::bigint[]) as j(town, conversation)
  )
  select 1 / ((select count(*) from saved) = cardinality($2::bigint[])
    and (select count(*) from heard) = cardinality($11::bigint[]))::int as complete`;
