import type { CaseLine } from "../../app/ports/caseLine.ts";
import { firstNameColumns, firstNameOf } from "../people/firstName.ts";
import type { Keys } from "../privacy/keys.ts";
import { inTowns } from "../database/prismaClient.ts";

/** A municipality's latest 100 cases, those of danger and the newest first. */
export async function casesForPage(keys: Keys, town: number): Promise<CaseLine[]> {
  const files = await inTowns(keys.pool, [town], (tx) =>
    tx.caseFile.findMany({
      select: {
        number: true,
        kind: true,
        priority: true,
        state: true,
        outcome: true,
        dueAt: true,
        createdAt: true,
        municipality: { select: { name: true } },
        neighbourhood: { select: { name: true } },
        owner: { select: firstNameColumns },
      },
      orderBy: [{ state: "asc" }, { priority: "asc" }, { number: "desc" }],
      take: 100,
    }),
  );
  return files.map(({ municipality, neighbourhood, owner, dueAt, createdAt, ...file }) => ({
    ...file,
    town: municipality.name,
    neighbourhood: neighbourhood?.name ?? null,
    owner: firstNameOf(keys, owner),
    dueAt: dueAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }));
}
