import type { CaseLine } from "../../app/ports/caseLine.ts";
import type { Keys } from "../keys.ts";
import { asTowns } from "../tenancy.ts";

/** A municipality's latest 100 cases, those of danger and the newest first. */
export async function casesForPage(keys: Keys, town: number): Promise<CaseLine[]> {
  return asTowns(keys.pool, [town], async (client) => {
    const { rows } = await client.query<
      Omit<CaseLine, "owner" | "dueAt" | "createdAt"> & {
        owner_id: string | null;
        first_name: Buffer | null;
        due_at: Date | null;
        created_at: Date;
      }
    >(
      `select m.name as town, c.number, c.kind, c.priority, c.state, n.name as neighbourhood, c.outcome,
              c.owner_id::text, p.first_name, c.due_at, c.created_at
       from case_file c join municipality m on m.id = c.municipality_id
       left join neighbourhood n on n.id = c.neighbourhood_id left join person p on p.id = c.owner_id
       order by c.state, c.priority, c.number desc limit 100`,
    );
    const cases: CaseLine[] = [];
    for (const { owner_id, first_name, due_at, created_at, ...row } of rows) {
      const name =
        owner_id && first_name ? await keys.sealer.openForPerson(client, owner_id, first_name) : null;
      const owner = name === null ? null : String(name);
      cases.push({
        ...row,
        owner,
        dueAt: due_at?.toISOString() ?? null,
        createdAt: created_at.toISOString(),
      });
    }
    return cases;
  });
}
