import type { Client, Id } from "../database/client.ts";

export interface NewCase {
  municipalityId: number;
  kind: string;
  priority: number;
  /** A code, never a story: it is stored unsealed. */
  reason: string;
  neighbourhoodId: Id | null;
  personId: Id | null;
  conversationId: Id | null;
  dueAt: string;
  /** Sealed by the caller under the person's or the address's key. */
  note: Buffer | null;
  now: string;
  actorId?: Id | null;
  /**
   * True: an open or taken case of this kind for this conversation is used again (five frightened texts are one
   * danger case), with the earlier deadline, and the higher priority with its reason. Its history keeps each reason and
   * note. The conversation must be locked by the caller.
   */
  once?: boolean;
}

export interface OpenedCase {
  id: Id;
  number: number;
  /** False when `once` found a case that was open already. */
  fresh: boolean;
}

/**
 * Opens a case and puts that on record (event and journal). The number comes from the municipality's row, whose lock
 * is held until the transaction ends: numbers have no gaps after a roll-back and cannot be given twice. The price is
 * that a town opens its cases one transaction at a time; open them late in a transaction.
 */
export async function openCase(client: Client, file: NewCase): Promise<OpenedCase> {
  if (file.once && file.conversationId !== null) {
    const { rows } = await client.query<{ id: Id; number: number }>(
      `with found as (
         select id, municipality_id from case_file
          where municipality_id = $1 and conversation_id = $2 and kind = $3 and state in (0, 1)
          order by id limit 1 for no key update)
       , again as (
         insert into case_event (municipality_id, case_id, at, kind, actor_id, reason, note)
         select municipality_id, id, $4::timestamptz, 'again', $7::bigint, $8, $9::bytea from found)
       update case_file c set priority = least(c.priority, $5),
              reason = case when $5 < c.priority or $8 = 'no-reply' then $8 else c.reason end, due_at = least(coalesce(c.due_at, $6), $6)
         from found f where c.id = f.id
       returning c.id::text, c.number`,
      [
        file.municipalityId,
        file.conversationId,
        file.kind,
        file.now,
        file.priority,
        file.dueAt,
        file.actorId ?? null,
        file.reason,
        file.note,
      ],
    );
    if (rows[0]) return { ...rows[0], fresh: false };
  }
  const { rows } = await client.query<{ id: Id; number: number }>(
    `with town as (
       update municipality set next_case_number = next_case_number + 1 where id = $1
       returning next_case_number - 1 as number)
     , made as (
       insert into case_file (municipality_id, number, kind, priority, reason, neighbourhood_id, person_id,
                              conversation_id, state, due_at, alarm_step, note, created_at)
       select $1, number, $2, $3, $4, $5, $6, $7, 0, $8, 0, $9, $10 from town
       returning id, municipality_id, number)
     , happened as (
       insert into case_event (municipality_id, case_id, at, kind, actor_id, reason)
       select municipality_id, id, $10, 'opened', $11, $4 from made)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $10, 'opened', 'case', id, $11 from made)
     select id::text, number from made`,
    [
      file.municipalityId,
      file.kind,
      file.priority,
      file.reason,
      file.neighbourhoodId,
      file.personId,
      file.conversationId,
      file.dueAt,
      file.note,
      file.now,
      file.actorId ?? null,
    ],
  );
  const made = rows[0];
  if (!made)
    throw new Error(
      `Municipality ${file.municipalityId} is not among this transaction's: set app.tenants before openCase.`,
    );
  return { ...made, fresh: true };
}
