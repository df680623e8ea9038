import type { Json } from "../../core/flow/types.ts";
import type { Speaker } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";

/** SQL for a day as d/m/yyyy in Brussels: the same in every language, in one-byte letters. @param column constant text. */
const day = (column: string): string => `to_char(${column} at time zone 'Europe/Brussels', 'FMDD/FMMM/YYYY')`;

/** Whether several people use the speaker's number: then it cannot be told whose data may be shown or changed. */
export async function isShared(client: Client, speaker: Speaker): Promise<boolean> {
  const { rows } = await client.query<{ people: number }>(
    `select count(*)::int as people from address_person where address_id = $1`,
    [speaker.address],
  );
  return rows[0]!.people > 1;
}

/**
 * What we hold of the speaker, counted: no contents, nothing that others said, and no files about danger, since others
 * may see the screen. That she looked is written in the journal in the same statement.
 */
export async function readOwnData(client: Client, speaker: Speaker, now: string): Promise<Json> {
  const { rows } = await client.query<Record<string, Json>>(
    `with noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $2::timestamptz, 'read', 'person', id, id from person where id = $1)
     select ${day("p.created_at")} as since, 'volunteer' = any(p.roles) as helps,
            (select count(*)::int from inbound i join conversation c on c.id = i.conversation_id
              where c.person_id = p.id and i.body is not null) as texts,
            (select count(*)::int from request r where r.person_id = p.id) as wishes,
            (select count(*)::int from case_file f where f.person_id = p.id and f.kind <> 'danger') as files,
            coalesce((select c.given and c.withdrawn_at is null from consent c
                       where c.person_id = p.id and c.scope = 'firstNameAndVillage'
                       order by c.at desc, c.id desc limit 1), false) as shares
       from person p where p.id = $1`,
    [speaker.person, now],
  );
  const { firstName, village, language } = speaker;
  return { outcome: "held", firstName, village, language, ...rows[0]! };
}

/** How many of those who looked are named: what fits in a text. */
const NAMED = 3;

/**
 * Who of the staff read the speaker's files, the latest first: day and role, no names. She has a right to know that, when
 * and why somebody looked; who it was is told only where she needs it to use her rights (Court of Justice, C-579/21), and
 * then by a person. Noted in the journal like any other read.
 */
export async function readWhoLooked(client: Client, speaker: Speaker, now: string): Promise<Json> {
  const { rows } = await client.query<{ on: string; roles: string[]; times: number }>(
    `with noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $2::timestamptz, 'read', 'person', id, id from person where id = $1)
     select ${day("j.at")} as on, coalesce(a.roles, '{}') as roles, count(*) over ()::int as times
       from journal j left join person a on a.id = j.actor_id
      where j.kind = 'read' and j.actor_id is distinct from $1
        and (j.subject = 'case' and j.subject_id in (select id from case_file where person_id = $1)
             or j.subject = 'person' and j.subject_id = $1)
      order by j.id desc limit ${NAMED}`,
    [speaker.person, now],
  );
  const [first = null, second = null, third = null] = rows.map(({ on, roles }) => ({
    on,
    role: roleOf(roles),
  }));
  const outcome = rows.length === 0 ? "nobody" : "looked";
  return { outcome, times: rows[0]?.times ?? 0, first, second, third };
}

function roleOf(roles: readonly string[]): string {
  return ["contact", "deputy", "coordinator"].find((role) => roles.includes(role)) ?? "staff";
}
