import type { Client, Id } from "../database/client.ts";

/**
 * Puts two people in one household: the housemate's, otherwise the person's own, otherwise a new one. On the record. Both
 * must belong to the municipality and must not be erased.
 */
export async function shareHousehold(client: Client, town: number, person: Id, housemate: Id): Promise<void> {
  const { rows } = await client.query<{ id: Id; household: Id | null }>(
    `select id::text, household_id::text as household from person where id in ($1, $2) and state <> 3
      order by id for no key update`,
    [person, housemate],
  );
  const of = (id: Id): Id | null => rows.find((row) => row.id === id)?.household ?? null;
  let household = of(housemate) ?? of(person);
  if (household === null) {
    const made = await client.query<{ id: Id }>(
      `insert into household (municipality_id) values ($1) returning id::text`,
      [town],
    );
    household = made.rows[0]!.id;
  }
  await client.query(
    `with moved as (
       update person set household_id = $1 where id in ($2, $3) and household_id is distinct from $1 returning id)
     insert into journal (municipality_id, kind, subject, subject_id) select $4, 'household', 'person', id from moved`,
    [household, person, housemate, town],
  );
}
