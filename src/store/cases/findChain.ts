import type { Client, Id } from "../database/client.ts";

export interface FoundChain {
  contact: Id | null;
  deputy: Id | null;
  up: Id[];
}

/**
 * Who can be told of a case, nearest first: the neighbourhood's contact person and deputy, then the municipality's
 * coordinators, then its other contact persons and deputies. Without a neighbourhood the list starts at `up`. People
 * who stopped or were erased are left out; a paused contact person too, since nobody would read the alarm.
 */
export async function findChain(
  client: Client,
  place: { municipalityId: number; neighbourhoodId: Id | null },
): Promise<FoundChain> {
  const { rows } = await client.query<FoundChain>(
    `with staff as (
       select id, roles from person where municipality_id = $1 and state = 0
          and roles && array['contact', 'deputy', 'coordinator'])
     , own as (
       select (select id from person where id = n.contact_person_id and state = 0) as contact,
              (select id from person where id = n.deputy_person_id and state = 0) as deputy
         from (select 1) one left join neighbourhood n on n.id = $2 and n.municipality_id = $1)
     select own.contact::text, own.deputy::text,
            coalesce((select array_agg(s.id::text order by 'coordinator' = any(s.roles) desc, s.id) from staff s
                       where s.id is distinct from own.contact and s.id is distinct from own.deputy), '{}') as up
       from own`,
    [place.municipalityId, place.neighbourhoodId],
  );
  return rows[0]!;
}
