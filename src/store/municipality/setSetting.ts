import { townSettings, type TownSettings } from "../../app/town.ts";
import type { Store } from "../database/open.ts";
import { asTowns } from "../database/tenancy.ts";
import { StoreError } from "../storeError.ts";

/**
 * Changes one setting; `path` names it with dots (`matching.gatherMinutes`), null takes it back to its default.
 * @returns the settings with their defaults.
 * @throws StoreError `no-municipality`, or `setting` when there is none of that name or the value does not fit; it names
 *   each field that is wrong, also inside the value.
 */
export function setSetting(
  store: Pick<Store, "pool">,
  town: number,
  path: string,
  value: unknown,
): Promise<TownSettings> {
  return changeSetting(store, town, path, () => value);
}

/** The same, where the new value follows from the one that is kept (undefined: the default). */
export async function changeSetting(
  { pool }: Pick<Store, "pool">,
  town: number,
  path: string,
  change: (kept: unknown) => unknown,
): Promise<TownSettings> {
  const names = path.split(".");
  if (!known(townSettings.parse({}), names))
    throw new StoreError("setting", `There is no setting "${path}".`);
  // SQL, since Prisma cannot lock what it reads: two changes at once must not lose one.
  return asTowns(pool, [town], async (client) => {
    const { rows } = await client.query<{ settings: Record<string, unknown> }>(
      "select settings from municipality where id = $1 for no key update",
      [town],
    );
    if (!rows[0]) throw new StoreError("no-municipality", `There is no municipality ${town}.`);
    const { settings } = rows[0];
    write(settings, names, change(valueOf(settings, names)));
    const parsed = townSettings.safeParse(settings);
    if (!parsed.success) {
      const found = parsed.error.issues.map((issue) => `${issue.path.join(".") || path}: ${issue.message}.`);
      throw new StoreError("setting", found.join(" "));
    }
    await client.query(
      `with changed as (
         update municipality set settings = $2 where id = $1 returning id)
       insert into journal (municipality_id, kind, subject, subject_id)
       select id, 'setting-changed', 'municipality', id from changed`,
      [town, JSON.stringify(settings)],
    );
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

function valueOf(settings: Record<string, unknown>, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | undefined)?.[name],
    settings,
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
