import type { Client, Id } from "../database/client.ts";
import type { Keys } from "../privacy/keys.ts";

export interface KnownPerson {
  id: Id;
  roles: string[];
  /** Name of the neighbourhood. */
  neighbourhood: string | null;
}

/** Who uses an E.164 number (a household may share it), by its keyed look-up: nothing is opened. Erased people are not found. */
export async function findByNumber(
  client: Client,
  keys: Keys,
  town: number,
  number: string,
): Promise<KnownPerson[]> {
  const { rows } = await client.query<KnownPerson>(
    `select p.id::text, p.roles, n.name as neighbourhood
     from address a join address_person l on l.address_id = a.id join person p on p.id = l.person_id and p.state <> 3
     left join neighbourhood n on n.id = p.neighbourhood_id
     where a.municipality_id = $1 and a.lookup = $2 order by p.id`,
    [town, keys.lookup(town, number)],
  );
  return rows;
}
