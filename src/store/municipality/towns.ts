import { LRUCache } from "lru-cache";
import { townSettings, type Town } from "../../app/town.ts";
import { firstNameColumns, firstNameOf } from "../people/firstName.ts";
import { inTowns } from "../database/prismaClient.ts";
import type { Vault } from "../privacy/sealing.ts";

/** Settings that changed are seen after this many ms at the latest. */
const KEPT_MS = 10_000;

/** Reads municipalities with their settings, and keeps them for some seconds: every turn needs one. */
export class Towns {
  readonly #vault: Vault;
  readonly #known = new LRUCache<number, Town>({ max: 1000, ttl: KEPT_MS });

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** @throws an Error where there is no such municipality. */
  async get(id: number): Promise<Town> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const town = await this.#read(id);
    this.#known.set(id, town);
    return town;
  }

  async #read(id: number): Promise<Town> {
    const { town, kind } = await inTowns(this.#vault.pool, [id], async (tx) => ({
      kind: await tx.aboutDatabase.findUnique({ where: { name: "kind" } }),
      town: await tx.municipality.findUnique({
        where: { id },
        select: {
          name: true,
          settings: true,
          numbers: { select: { value: true }, orderBy: { id: "asc" }, take: 1 },
          neighbourhoods: {
            select: { id: true, name: true, contact: { select: { state: true, ...firstNameColumns } } },
            orderBy: { id: "asc" },
          },
        },
      }),
    }));
    if (town === null) throw new Error("There is no such municipality.");
    return {
      id,
      name: town.name,
      number: town.numbers[0]?.value ?? "",
      demo: kind?.value === "demo",
      villages: town.neighbourhoods.map(({ id: village, name, contact }) => ({
        id: String(village),
        name,
        contactName: contact?.state === 0 ? firstNameOf(this.#vault, contact) : null,
      })),
      settings: townSettings.parse(town.settings),
    };
  }
}
