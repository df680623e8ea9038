import { listMunicipalities, type MunicipalitySummary } from "../../store/municipality/listMunicipalities.ts";
import type { Store } from "../../store/database/open.ts";
import { UserError } from "./context.ts";

/**
 * The municipality that an id or a name (any case) means.
 * @throws UserError that names those that there are.
 */
export async function findTown(store: Store, named: string): Promise<MunicipalitySummary> {
  const towns = await listMunicipalities(store);
  const wanted = named.trim().toLocaleLowerCase("nl");
  const found = towns.filter(
    (town) => String(town.id) === wanted || town.name.toLocaleLowerCase("nl") === wanted,
  );
  if (found.length === 1) return found[0]!;
  const known = towns.map((town) => `${town.id} ${town.name}`).join(", ") || "none yet";
  throw new UserError(
    found.length === 0
      ? `There is no municipality "${named}" here (there are: ${known}).`
      : `"${named}" means several municipalities; use the id (${known}).`,
  );
}

/** @returns the neighbourhood as it is spelled. @throws UserError that names those that there are. */
export function findNeighbourhood<T extends { name: string }>(all: readonly T[], named: string): T {
  const wanted = named.trim().toLocaleLowerCase("nl");
  const found = all.find((one) => one.name.toLocaleLowerCase("nl") === wanted);
  if (found !== undefined) return found;
  throw new UserError(
    `There is no neighbourhood "${named}" (there are: ${all.map((one) => one.name).join(", ")}).`,
  );
}
