import type { Client, Id } from "../database/client.ts";
import type { Keys } from "../privacy/keys.ts";

/** Null leaves a field as it is. */
export interface PersonChange {
  firstName: string | null;
  /** Added to those that she has. */
  role: string | null;
  neighbourhood: Id | null;
  helpsWith: string[] | null;
}

/** Changes a person who is known already; who may do what is on the record. A paused or stopped person stays so. */
export async function changePerson(
  client: Client,
  keys: Keys,
  town: number,
  person: Id,
  change: PersonChange,
): Promise<void> {
  const name =
    change.firstName === null ? null : await keys.sealer.forPerson(client, person, change.firstName);
  await client.query(
    `with changed as (
       update person set first_name = coalesce($2, first_name), neighbourhood_id = coalesce($3, neighbourhood_id),
              helps_with = coalesce($4, helps_with),
              roles = case when $5::text is null or $5 = any(roles) then roles else roles || $5::text end
        where id = $1 returning id)
     insert into journal (municipality_id, kind, subject, subject_id) select $6, 'changed', 'person', id from changed`,
    [person, name, change.neighbourhood, change.helpsWith, change.role, town],
  );
}
