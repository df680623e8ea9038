import type { Client, Id } from "../database/client.ts";
import { iso } from "../database/iso.ts";
import { caseColumns } from "./caseRow.ts";
import type { CaseRow } from "./caseRow.ts";

export type ShownCase = CaseRow & {
  /** Still sealed; the caller opens it with the person's key. */
  note: Buffer | null;
  /** `reason`: why it was opened or asked for again, a code. `note`: still sealed, as the case's own. */
  events: { at: string; kind: string; actorId: Id | null; reason: string | null; note: Buffer | null }[];
};

/**
 * One case in full. Whoever looks is written in the journal (`read`) in the same statement: nobody reads a file
 * unseen. Null, and no journal row, when there is no such case.
 */
export async function showCase(
  client: Client,
  reading: { municipalityId: number; number: number; actorId: Id; now: string },
): Promise<ShownCase | null> {
  const { rows } = await client.query<Omit<ShownCase, "events"> & { events: SealedEvent[] }>(
    `with file as (
       select * from case_file where municipality_id = $1 and number = $2)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $3::timestamptz, 'read', 'case', id, $4 from file)
     select ${caseColumns}, note,
            coalesce((select jsonb_agg(jsonb_build_object('at', ${iso("e.at")}, 'kind', e.kind, 'actorId',
                      e.actor_id::text, 'reason', e.reason, 'note', encode(e.note, 'base64')) order by e.id) from case_event e where e.case_id = file.id), '[]') as events
       from file`,
    [reading.municipalityId, reading.number, reading.now, reading.actorId],
  );
  const file = rows[0];
  if (file === undefined) return null;
  const events = file.events.map(({ note, ...event }) => ({
    ...event,
    note: note === null ? null : Buffer.from(note, "base64"),
  }));
  return { ...file, events };
}

type SealedEvent = Omit<ShownCase["events"][number], "note"> & { note: string | null };
