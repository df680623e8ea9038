import type { Id } from "../../app/ports/turn.ts";
import type { Store } from "../database/open.ts";
import { inTowns } from "../database/prismaClient.ts";
import { codeOf, sqlState } from "../database/sqlState.ts";
import type { Prisma } from "../prisma/client.ts";
import { StoreError } from "../storeError.ts";

export interface NewMunicipality {
  name: string;
  /** E.164 number that it texts from. */
  number: string;
  neighbourhoods: string[];
  settings?: Record<string, unknown>;
}

/**
 * Makes a municipality with its number and neighbourhoods.
 * @returns its id and theirs, in the order given.
 * @throws StoreError `number-taken` when a municipality has the number, `neighbourhood-twice` for a name given twice.
 */
export async function createMunicipality(
  store: Store,
  made: NewMunicipality,
): Promise<{ town: number; neighbourhoods: Id[] }> {
  const { rows } = await store.pool.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('municipality', 'id'))::text as id`,
  );
  const town = Number(rows[0]!.id);
  const { neighbourhoods } = await inTowns(store.pool, [town], (tx) =>
    tx.municipality.create({
      data: {
        id: town,
        name: made.name,
        settings: (made.settings ?? {}) as Prisma.InputJsonObject,
        numbers: { create: { value: made.number } },
        neighbourhoods: { create: made.neighbourhoods.map((name) => ({ name })) },
      },
      select: { neighbourhoods: { select: { id: true }, orderBy: { id: "asc" } } },
    }),
  ).catch((error: { constraint?: string }) => {
    if (codeOf(error) !== sqlState.uniqueViolation) throw error;
    throw error.constraint?.startsWith("town_number")
      ? new StoreError("number-taken", `A municipality texts from ${made.number} already.`)
      : new StoreError("neighbourhood-twice", "Two neighbourhoods of one municipality cannot have one name.");
  });
  return { town, neighbourhoods: neighbourhoods.map(({ id }) => String(id)) };
}
