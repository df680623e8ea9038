import type { Client, Id } from "../database/client.ts";
import type { Keys } from "../privacy/keys.ts";
import { firstNames } from "./firstNames.ts";

export const staffRoles = ["contact", "deputy", "coordinator"] as const;

/**
 * The active members of staff of a municipality whom a first name (any case) or an E.164 number means.
 * @returns none, one, or several where a name is not enough.
 */
export async function findStaff(
  client: Client,
  keys: Keys,
  town: number,
  who: { name: string } | { number: string },
): Promise<Id[]> {
  const lookup = "number" in who ? keys.lookup(town, who.number) : null;
  const { rows } = await client.query<{ id: Id }>(
    `select p.id::text from person p where p.municipality_id = $1 and p.state = 0 and p.roles && $2
       and ($3::bytea is null or exists (select 1 from address_person l join address a on a.id = l.address_id
                                          where l.person_id = p.id and a.lookup = $3))
     order by p.id`,
    [town, [...staffRoles], lookup],
  );
  const staff = rows.map((row) => row.id);
  if ("number" in who) return staff;
  const names = await firstNames(client, keys, staff);
  const wanted = who.name.trim().toLocaleLowerCase("nl");
  return staff.filter((id) => names.get(id)?.toLocaleLowerCase("nl") === wanted);
}
