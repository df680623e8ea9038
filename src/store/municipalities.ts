import { townSettings, type TownSettings } from "../app/town.ts";
import { StoreError, type Store } from "./open.ts";
import { asTowns } from "./tenancy.ts";

export interface MunicipalitySummary {
  id: number;
  name: string;
  /** E.164. */
  numbers: string[];
  neighbourhoods: string[];
  people: number;
}

/** Every municipality of this database, by id. */
export async function listMunicipalities({ pool }: Store): Promise<MunicipalitySummary[]> {
  const { rows } = await pool.query<{ id: number }>("select all_towns() as id");
  if (rows.length === 0) return [];
  return asTowns(
    pool,
    rows.map((row) => row.id),
    async (client) => {
      const towns = await client.query<MunicipalitySummary>(
        `select id, name,
              array(select value from town_number t where t.municipality_id = m.id order by t.id) as numbers,
              array(select n.name from neighbourhood n where n.municipality_id = m.id order by n.id) as neighbourhoods,
              (select count(*)::int from person p where p.municipality_id = m.id and p.state <> 3) as people
       from municipality m order by id`,
      );
      return towns.rows;
    },
  );
}

/**
 * Changes one setting; `path` names it with dots (`matching.gatherMinutes`), null takes it back to its default.
 * @returns the settings with their defaults.
 * @throws StoreError `no-municipality`, or `setting` when there is none of that name or the value does not fit.
 */
export async function setSetting(
  { pool }: Store,
  town: number,
  path: string,
  value: unknown,
): Promise<TownSettings> {
  const names = path.split(".");
  if (!known(townSettings.parse({}), names))
    throw new StoreError("setting", `There is no setting "${path}".`);
  return asTowns(pool, [town], async (client) => {
    const { rows } = await client.query<{ settings: Record<string, unknown> }>(
      "select settings from municipality where id = $1 for no key update",
      [town],
    );
    if (!rows[0]) throw new StoreError("no-municipality", `There is no municipality ${town}.`);
    const { settings } = rows[0];
    write(settings, names, value);
    const parsed = townSettings.safeParse(settings);
    if (!parsed.success)
      throw new StoreError("setting", `${path}: ${parsed.error.issues[0]?.message ?? "does not fit"}.`);
    await client.query("update municipality set settings = $2 where id = $1", [
      town,
      JSON.stringify(settings),
    ]);
    return parsed.data;
  });
}

function known(settings: unknown, [name, ...rest]: string[]): boolean {
  if (name === undefined) return true;
  return (
    typeof settings === "object" &&
    settings !== null &&
    Object.hasOwn(settings, name) &&
    known((settings as Record<string, unknown>)[name], rest)
  );
}

function write(into: Record<string, unknown>, [name, ...rest]: string[], value: unknown): void {
  if (rest.length > 0) {
    const inner = (into[name!] ?? {}) as Record<string, unknown>;
    write(inner, rest, value);
    into[name!] = inner;
  } else if (value === null) delete into[name!];
  else into[name!] = value;
}
