import { townSettings, type TownSettings } from "../app/town.ts";
import type { Store } from "./open.ts";
import type { Prisma } from "./prisma/client.ts";
import { StoreError } from "./storeError.ts";
import { asTown } from "./tenancy.ts";

export interface MunicipalitySummary {
  id: number;
  name: string;
  /** E.164. */
  numbers: string[];
  neighbourhoods: string[];
  people: number;
}

/** Every municipality of this database, by id. */
export async function listMunicipalities({ pool, prisma }: Store): Promise<MunicipalitySummary[]> {
  const { rows } = await pool.query<{ id: number }>("select all_towns() as id");
  const list: MunicipalitySummary[] = [];
  for (const { id } of rows) {
    const town = await asTown(prisma, id, (tx) =>
      tx.municipality.findUniqueOrThrow({
        where: { id },
        select: {
          name: true,
          numbers: { select: { value: true }, orderBy: { id: "asc" } },
          neighbourhoods: { select: { name: true }, orderBy: { id: "asc" } },
          _count: { select: { persons: { where: { state: { not: 3 } } } } },
        },
      }),
    );
    list.push({
      id,
      name: town.name,
      numbers: town.numbers.map((number) => number.value),
      neighbourhoods: town.neighbourhoods.map((one) => one.name),
      people: town._count.persons,
    });
  }
  return list;
}

/**
 * Changes one setting; `path` names it with dots (`matching.waveSize`), null takes it back to its default.
 * @returns the settings with their defaults.
 * @throws StoreError `no-municipality` or `setting` when no such setting exists or the value does not fit.
 */
export async function setSetting({ prisma }: Store, town: number, path: string, value: unknown): Promise<TownSettings> {
  return asTown(prisma, town, async (tx) => {
    await tx.$queryRaw`select 1 from municipality where id = ${town} for no key update`;
    const row = await tx.municipality.findUnique({ where: { id: town }, select: { settings: true } });
    if (row === null) throw new StoreError("no-municipality", `There is no municipality ${town}.`);
    const settings = structuredClone(row.settings) as Record<string, unknown>;
    const names = path.split(".");
    if (!known(townSettings.parse({}), names)) throw new StoreError("setting", `There is no setting "${path}".`);
    write(settings, names, value);
    const parsed = townSettings.safeParse(settings);
    if (!parsed.success) throw new StoreError("setting", `${path}: ${parsed.error.issues[0]?.message ?? "does not fit"}.`);
    await tx.municipality.update({ where: { id: town }, data: { settings: settings as Prisma.InputJsonObject } });
    return parsed.data;
  });
}

function known(settings: unknown, [name, ...rest]: string[]): boolean {
  if (name === undefined) return true;
  return typeof settings === "object" && settings !== null && Object.hasOwn(settings, name)
    && known((settings as Record<string, unknown>)[name], rest);
}

function write(into: Record<string, unknown>, [name, ...rest]: string[], value: unknown): void {
  if (rest.length > 0) {
    const inner = (into[name!] ?? {}) as Record<string, unknown>;
    write(inner, rest, value);
    into[name!] = inner;
  } else if (value === null) delete into[name!];
  else into[name!] = value;
}
