import type { Pool } from "pg";
import { LRUCache } from "lru-cache";
import { townSettings, type Town } from "../app/town.ts";
import type { Vault } from "./sealing.ts";
import { asTowns } from "./tenancy.ts";

/** Settings that changed are seen after this many ms at the latest. */
const KEPT_MS = 10_000;

/** Reads municipalities with their settings, and keeps them for some seconds: every turn needs one. */
export class Towns {
  readonly #pool: Pool;
  readonly #vault: Vault;
  readonly #known = new LRUCache<number, Town>({ max: 1000, ttl: KEPT_MS });

  constructor(vault: Vault) {
    this.#pool = vault.pool;
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
    return asTowns(this.#pool, [id], async (client) => {
      const { rows } = await client.query<{ name: string; settings: unknown; number: string; demo: boolean }>(
        `select m.name, m.settings, (select value from town_number order by id limit 1) as number,
                (select value = 'demo' from about_database where name = 'kind') as demo from municipality m where m.id = $1`,
        [id],
      );
      if (rows[0] === undefined) throw new Error("There is no such municipality.");
      const villages = await client.query<{
        id: string;
        name: string;
        person: string | null;
        first_name: Buffer | null;
      }>(
        `select n.id::text, n.name, p.id::text as person, p.first_name from neighbourhood n
         left join person p on p.id = n.contact_person_id and p.state = 0 order by n.id`,
      );
      const named: Town["villages"] = [];
      for (const { id: village, name, person, first_name: sealed } of villages.rows) {
        const contact =
          person && sealed ? await this.#vault.sealer.openForPerson(client, person, sealed) : null;
        named.push({ id: village, name, contactName: contact === null ? null : String(contact) });
      }
      const { name, number, demo } = rows[0];
      return { id, name, number, demo, villages: named, settings: townSettings.parse(rows[0].settings) };
    });
  }
}
