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
export async function setSetting(
  { pool }: Store,
  town: number,
  path: string,
  value: unknown,
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
    write(settings, names, value);
    const parsed = townSettings.safeParse(settings);
    if (!parsed.success) {
      const found = parsed.error.issues.map((issue) => `${issue.path.join(".") || path}: ${issue.message}.`);
      throw new StoreError("setting", found.join(" "));
    }
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
