import type { PoolClient } from "pg";
import type { Id, Outgoing } from "../../app/ports/turn.ts";

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
  out: (Omit<Outgoing, "body"> & { body: Buffer; seq: bigint })[];
  at: string;
}

/** Claims the provider's ids; what is not returned was taken in before and has had its effect. */
export async function insertInbound(
  client: PoolClient,
  turns: SealedTurn["inbound"][],
  of: TurnOf[],
): Promise<Set<number>> {
  const rows = turns.flatMap((inbound, index) =>
    inbound === null ? [] : [{ ...inbound, index, ...of[index]! }],
  );
  if (rows.length === 0) return new Set();
  const result = await client.query<{ provider: string; provider_sid: string }>({
    name: "turns-inbound",
    text: `
      insert into inbound (municipality_id, conversation_id, provider, provider_sid, seq, body, received_at, state)
      select * from unnest($1::int[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::bytea[], $7::timestamptz[], $8::smallint[])
      on conflict (provider, provider_sid) do nothing
      returning provider, provider_sid`,
    values: [
      rows.map((row) => row.town),
      rows.map((row) => row.conversation),
      rows.map((row) => row.provider),
      rows.map((row) => row.providerSid),
      rows.map((row) => row.seq.toString()),
      rows.map((row) => row.body),
      rows.map((row) => row.at),
      rows.map(() => 0),
    ],
  });
  const taken = new Set(result.rows.map((row) => `${row.provider} ${row.provider_sid}`));
  return new Set(
    rows.filter((row) => taken.has(`${row.provider} ${row.providerSid}`)).map((row) => row.index),
  );
}

export interface TurnOf {
  town: number;
  conversation: Id;
  at: string;
}

/** Saves conversations, texts to send and the journal in one statement. */
export async function writeTurns(client: PoolClient, turns: SealedTurn[]): Promise<void> {
  if (turns.length === 0) return;
  const out = turns.flatMap((turn) =>
    turn.out.map((row) => ({ ...row, town: turn.town, conversation: turn.conversation, at: turn.at })),
  );
  const { rows } = await client.query<{ saved: string }>({
    name: "turns-write",
    text: `
      with saved as (
        update conversation c
        set talk = t.talk, next_in = t.next_in, next_out = t.next_out, due_at = t.due_at,
            lease_until = null, last_in_at = coalesce(t.heard_at, c.last_in_at)
        from unnest($1::bigint[], $2::bytea[], $3::bigint[], $4::bigint[], $5::timestamptz[], $6::timestamptz[])
          as t(id, talk, next_in, next_out, due_at, heard_at)
        where c.id = t.id returning c.id
      ), sent as (
        insert into outbox (municipality_id, conversation_id, lane, seq, policy, due_at, state, body, attempts)
        select town, conversation, lane, seq, policy, due_at, 0, body, 0
        from unnest($7::int[], $8::bigint[], $9::smallint[], $10::bigint[], $11::smallint[], $12::timestamptz[], $13::bytea[])
          as o(town, conversation, lane, seq, policy, due_at, body)
      ), noted as (
        insert into journal (municipality_id, kind, subject, subject_id)
        select town, 'turn', 'conversation', conversation from unnest($14::int[], $1::bigint[]) as j(town, conversation)
      )
      select count(*) as saved from saved`,
    values: [
      turns.map((turn) => turn.conversation),
      turns.map((turn) => turn.talk),
      turns.map((turn) => turn.nextIn.toString()),
      turns.map((turn) => turn.nextOut.toString()),
      turns.map((turn) => turn.dueAt),
      turns.map((turn) => (turn.inbound === null ? null : turn.at)),
      out.map((row) => row.town),
      out.map((row) => row.conversation),
      out.map((row) => row.lane),
      out.map((row) => row.seq.toString()),
      out.map((row) => row.policy),
      out.map((row) => row.at),
      out.map((row) => row.body),
      turns.map((turn) => turn.town),
    ],
  });
  if (Number(rows[0]?.saved) !== turns.length) {
    throw new Error(`A batch of ${turns.length} turns saved ${rows[0]?.saved} conversations.`);
  }
}
