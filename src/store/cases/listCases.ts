import type { Client, Id } from "../database/client.ts";
import { caseColumns } from "./caseRow.ts";
import type { CaseRow } from "./caseRow.ts";

/**
 * A municipality's cases, danger first, then by deadline. `neighbourhoodIds` limits a contact person to their own
 * neighbourhoods; cases without a neighbourhood show to everyone, or nobody would own them. Null: the whole town.
 */
export async function listCases(
  client: Client,
  filter: {
    municipalityId: number;
    neighbourhoodIds: readonly Id[] | null;
    states: readonly number[];
    most?: number;
  },
): Promise<CaseRow[]> {
  const { rows } = await client.query<CaseRow>(
    `select ${caseColumns} from case_file
      where municipality_id = $1 and state = any($2::smallint[])
        and ($3::bigint[] is null or neighbourhood_id is null or neighbourhood_id = any($3))
      order by priority, case_file.due_at nulls last, number limit $4`,
    [filter.municipalityId, filter.states, filter.neighbourhoodIds, Math.min(filter.most ?? 200, 1000)],
  );
  return rows;
}
