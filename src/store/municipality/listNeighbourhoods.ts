import type { Client, Id } from "../database/client.ts";

export interface StaffOfNeighbourhood {
  person: Id;
  /** False where alarms would not arrive: she paused, stopped, or sent STOP from every number. */
  reachable: boolean;
}

export interface Neighbourhood {
  id: Id;
  name: string;
  contact: StaffOfNeighbourhood | null;
  deputy: StaffOfNeighbourhood | null;
}

/** A municipality's neighbourhoods, in the order in which they were made, with who answers for them. */
export async function listNeighbourhoods(client: Client, town: number): Promise<Neighbourhood[]> {
  const staff = (column: string): string =>
    `(select jsonb_build_object('person', p.id::text, 'reachable', ${reachable}) from person p where p.id = n.${column})`;
  const { rows } = await client.query<Neighbourhood>(
    `select n.id::text, n.name, ${staff("contact_person_id")} as contact, ${staff("deputy_person_id")} as deputy
     from neighbourhood n where n.municipality_id = $1 order by n.id`,
    [town],
  );
  return rows;
}

/** Over `person p`. */
const reachable = `(p.state = 0 and exists (select 1 from address_person l join address a on a.id = l.address_id
  where l.person_id = p.id and a.stopped_at is null))`;

/** How many members of staff an alarm can reach at all. */
export async function countReachableStaff(client: Client, town: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int from person p where p.municipality_id = $1
       and p.roles && array['contact', 'deputy', 'coordinator'] and ${reachable}`,
    [town],
  );
  return rows[0]!.count;
}
