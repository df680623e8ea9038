import type { Client, Id } from "../database/client.ts";

export interface TakenCase {
  /** `mine`: this person had it already; `taken`: somebody else (`ownerId`) was first. */
  result: "taken-now" | "mine" | "taken" | "closed" | "unknown";
  id: Id | null;
  ownerId: Id | null;
  /** How far its alarm had gone when it was taken now. */
  before: { neighbourhoodId: Id | null; priority: number; step: number } | null;
}

/**
 * Makes a person the owner of an open case; the first wins, since the update waits for the row and then looks at its
 * state again. `dueAt` is when the owner is reminded (null: never). The second statement only tells why it failed.
 */
export async function takeCase(
  client: Client,
  taking: { municipalityId: number; number: number; actorId: Id; now: string; dueAt: string | null },
): Promise<TakenCase> {
  const { municipalityId, number, actorId } = taking;
  const taken = await client.query<{ id: Id } & NonNullable<TakenCase["before"]>>(
    `with was as (
       select id, neighbourhood_id, priority, alarm_step from case_file
        where municipality_id = $1 and number = $2 and state = 0 for no key update)
     , mine as (
       update case_file c set state = 1, owner_id = $3, due_at = $5, lease_until = null, alarm_step = 0
         from was where c.id = was.id returning c.id, c.municipality_id)
     , happened as (
       insert into case_event (municipality_id, case_id, at, kind, actor_id)
       select municipality_id, id, $4::timestamptz, 'taken', $3 from mine)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $4::timestamptz, 'taken', 'case', id, $3 from mine)
     select id::text, neighbourhood_id::text as "neighbourhoodId", priority, alarm_step as step from was`,
    [municipalityId, number, actorId, taking.now, taking.dueAt],
  );
  if (taken.rows[0]) {
    const { id, ...before } = taken.rows[0];
    return { result: "taken-now", id, ownerId: actorId, before };
  }
  const { rows } = await client.query<{ id: Id; state: number; ownerId: Id | null }>(
    `select id::text, state, owner_id::text as "ownerId" from case_file where municipality_id = $1 and number = $2`,
    [municipalityId, number],
  );
  const file = rows[0];
  if (!file) return { result: "unknown", id: null, ownerId: null, before: null };
  const result = file.state === 2 ? "closed" : file.ownerId === actorId ? "mine" : "taken";
  return { result, id: file.id, ownerId: file.ownerId, before: null };
}
