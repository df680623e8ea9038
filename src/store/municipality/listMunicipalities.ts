import { allTowns } from "../database/allTowns.ts";
import type { Store } from "../database/open.ts";
import { inTowns } from "../database/prismaClient.ts";

export interface MunicipalitySummary {
  id: number;
  name: string;
  /** E.164. */
  numbers: string[];
  neighbourhoods: string[];
  people: number;
}

/** `person.state` of who was erased. */
const ERASED = 3;

/** Every municipality of this database, by id. */
export async function listMunicipalities({ pool }: Store): Promise<MunicipalitySummary[]> {
  const ids = await allTowns(pool);
  if (ids.length === 0) return [];
  const towns = await inTowns(pool, ids, (tx) =>
    tx.municipality.findMany({
      select: {
        id: true,
        name: true,
        numbers: { select: { value: true }, orderBy: { id: "asc" } },
        neighbourhoods: { select: { name: true }, orderBy: { id: "asc" } },
        _count: { select: { people: { where: { state: { not: ERASED } } } } },
      },
      orderBy: { id: "asc" },
    }),
  );
  return towns.map(({ id, name, numbers, neighbourhoods, _count }) => ({
    id,
    name,
    numbers: numbers.map((number) => number.value),
    neighbourhoods: neighbourhoods.map((neighbourhood) => neighbourhood.name),
    people: _count.people,
  }));
}
