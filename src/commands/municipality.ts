import { townSettings } from "../app/town.ts";
import type { Id } from "../app/ports/turn.ts";
import {
  addNeighbourhood,
  addTownNumber,
  removeTownNumber,
  renameMunicipality,
  renameNeighbourhood,
} from "../store/municipality/change.ts";
import { listNeighbourhoods } from "../store/municipality/listNeighbourhoods.ts";
import { readSettings } from "../store/municipality/readSettings.ts";
import { listMunicipalities } from "../store/municipality/listMunicipalities.ts";
import { setSetting } from "../store/municipality/setSetting.ts";
import type { Store } from "../store/database/open.ts";
import { StoreError } from "../store/storeError.ts";
import { changePerson } from "../store/people/changePerson.ts";
import { findByNumber } from "../store/people/findByNumber.ts";
import { firstNames } from "../store/people/firstNames.ts";
import { staffRoles } from "../store/people/findStaff.ts";
import { createMunicipality } from "../store/municipality/createMunicipality.ts";
import { setContacts } from "../store/municipality/setContacts.ts";
import { asTowns } from "../store/database/tenancy.ts";
import { UserError, type Context } from "./shared/context.ts";
import { findNeighbourhood, findTown } from "./shared/findTown.ts";
import { columns } from "./shared/print.ts";
import { readNumber } from "./shared/readNumber.ts";
import { describeSettings, readValue } from "./shared/settings.ts";
import { withStore } from "./shared/withStore.ts";

/** Makes a municipality. @throws UserError where the name or the number is taken. */
export function add(
  context: Context,
  name: string,
  options: { number: string; neighbourhood: string[] },
): Promise<void> {
  return withStore(context, async (store) => {
    const number = readNumber(options.number, store.kind === "demo");
    const towns = await listMunicipalities(store);
    if (towns.some((town) => town.name.toLowerCase() === name.toLowerCase()))
      throw new UserError(`There is a municipality "${name}" already.`);
    const owner = towns.find((town) => town.numbers.includes(number));
    if (owner !== undefined) throw new UserError(`The number ${number} belongs to ${owner.name} already.`);
    const neighbourhoods = [...new Set(options.neighbourhood)];
    const { town } = await createMunicipality(store, { name, number, neighbourhoods });
    context.print(`${name} is municipality ${town}. "buurtlijn doctor" says what is still to set.`);
  });
}

/** Lists the municipalities; `json`: for scripts. */
export function list(context: Context, options: { json?: boolean }): Promise<void> {
  return withStore(context, async (store) => {
    const towns = await listMunicipalities(store);
    if (options.json === true) context.print(JSON.stringify(towns, null, 2));
    else {
      const rows = towns.map((town) => [
        String(town.id),
        town.name,
        town.numbers.join(", "),
        String(town.people),
        town.neighbourhoods.join(", "),
      ]);
      for (const line of columns(["id", "name", "number", "people", "neighbourhoods"], rows))
        context.print(line);
    }
  });
}

/** Shows numbers, neighbourhoods with their staff and all settings; or one setting, as JSON that `set` takes. */
export function show(context: Context, named: string, setting?: string): Promise<void> {
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    const { kept, places, names } = await asTowns(store.pool, [town.id], async (client) => {
      const places = await listNeighbourhoods(client, town.id);
      const people = places.flatMap((one) => [one.contact, one.deputy]).flatMap((one) => one?.person ?? []);
      return {
        kept: await readSettings(client, town.id),
        places,
        names: await firstNames(client, store.keys, people),
      };
    });
    if (setting !== undefined)
      return context.print(JSON.stringify(valueAt(townSettings.parse(kept), setting), null, 2));
    context.print(`${town.id} ${town.name}, ${town.numbers.join(", ")}, ${town.people} people\n`);
    const nameOf = (staff: { person: Id; reachable: boolean } | null): string =>
      staff === null ? "-" : (names.get(staff.person) ?? "?") + (staff.reachable ? "" : " (not reachable)");
    const rows = places.map((one) => [one.name, nameOf(one.contact), nameOf(one.deputy)]);
    for (const line of columns(["neighbourhood", "contact person", "deputy"], rows)) context.print(line);
    context.print("");
    for (const line of columns(["setting", "value", ""], describeSettings(kept))) context.print(line);
  });
}

function valueAt(settings: unknown, path: string): unknown {
  let value = settings;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
      throw new UserError(`There is no setting "${path}".`);
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** `name` renames; anything else is a setting by its dotted path. */
export function set(
  context: Context,
  named: string,
  path: string,
  text: string | undefined,
  options: { unset?: boolean },
): Promise<void> {
  if ((text === undefined) !== (options.unset === true))
    throw new UserError(`Give a value, or --unset to take "${path}" back to its default.`);
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    if (path === "name") {
      if (text === undefined) throw new UserError("A municipality keeps a name.");
      const all = (await listMunicipalities(store)).map((one) => one.id);
      await asTowns(store.pool, all, (client) => renameMunicipality(client, town.id, text));
      context.print(`Municipality ${town.id} is now called ${text}.`);
      return;
    }
    const settings = await setSetting(store, town.id, path, readValue(text)).catch((error: unknown) => {
      if (!(error instanceof StoreError) || typeof readValue(text) !== "number") throw error;
      // "123" may be meant as a word; where no word is wanted, what is wrong with the number is told.
      return setSetting(store, town.id, path, text).catch((asWord: unknown) => {
        throw error.message.includes("expected string") ? asWord : error;
      });
    });
    context.print(
      `${path} is ${JSON.stringify(valueAt(settings, path))}; servers follow within ten seconds.`,
    );
  });
}

/** Adds or removes a number that it texts from. */
export function number(
  context: Context,
  named: string,
  options: { add?: string; remove?: string },
): Promise<void> {
  if (options.add === undefined && options.remove === undefined)
    throw new UserError("Say --add <number> or --remove <number>.");
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    const demo = store.kind === "demo";
    await asTowns(store.pool, [town.id], async (client) => {
      if (options.add !== undefined) await addTownNumber(client, town.id, readNumber(options.add, demo));
      if (options.remove !== undefined)
        await removeTownNumber(client, town.id, readNumber(options.remove, demo));
    });
    const now = await findTown(store, String(town.id));
    context.print(`${now.name} texts from ${now.numbers.join(", ")}.`);
  });
}

/** Adds neighbourhoods, or renames one. */
export function neighbourhood(
  context: Context,
  named: string,
  options: { add?: string[]; rename?: string; to?: string },
): Promise<void> {
  const { add: added = [], rename, to } = options;
  if ((rename === undefined) !== (to === undefined)) throw new UserError("--rename and --to go together.");
  if (added.length === 0 && rename === undefined)
    throw new UserError("Say --add <name>, or --rename <name> --to <name>.");
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    await asTowns(store.pool, [town.id], async (client) => {
      for (const name of added) await addNeighbourhood(client, town.id, name);
      if (rename !== undefined) await renameNeighbourhood(client, town.id, rename, to!);
    });
    const now = await findTown(store, String(town.id));
    context.print(`${now.name} has ${now.neighbourhoods.join(", ")}.`);
  });
}

/** Names who answers for a neighbourhood, or for all; whoever is named gets the role that goes with it. */
export function contacts(
  context: Context,
  named: string,
  where: string,
  options: { contact?: string; deputy?: string },
): Promise<void> {
  if (options.contact === undefined && options.deputy === undefined)
    throw new UserError("Say --contact <number>, --deputy <number>, or both.");
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    const all = await asTowns(store.pool, [town.id], (client) => listNeighbourhoods(client, town.id));
    const places = where === "all" ? all : [findNeighbourhood(all, where)];
    const contact = await staffMember(store, town.id, options.contact, "contact");
    const deputy = await staffMember(store, town.id, options.deputy, "deputy");
    const bare = places.find((place) => contact === null && place.contact === null);
    if (bare !== undefined) throw new UserError(`Name a contact person for ${bare.name} first (--contact).`);
    const answering = places.map(({ id, name, ...now }) => ({
      id,
      name,
      first: contact ?? now.contact!.person,
      second: deputy ?? now.deputy?.person ?? null,
    }));
    const twice = answering.find(({ first, second }) => first === second);
    if (twice !== undefined)
      throw new UserError(
        `In ${twice.name} that would be one person in both places; name the other one as well.`,
      );
    for (const { id, first, second } of answering) await setContacts(store, town.id, id, first, second);
    context.print(`Set for ${places.map((place) => place.name).join(", ")}.`);
  });
}

async function staffMember(
  store: Store,
  town: number,
  number: string | undefined,
  role: "contact" | "deputy",
): Promise<Id | null> {
  if (number === undefined) return null;
  const value = readNumber(number, store.kind === "demo");
  return asTowns(store.pool, [town], async (client) => {
    const found = await findByNumber(client, store.keys, town, value);
    if (found.length !== 1)
      throw new UserError(
        found.length === 0
          ? `Nobody here has the number ${value}; add her first: buurtlijn person add ${town} ${value} --name ... --role ${role}`
          : `More than one person uses ${value}; staff need a number of their own.`,
      );
    const { id, roles } = found[0]!;
    if (!staffRoles.some((one) => roles.includes(one)))
      await changePerson(client, store.keys, town, id, {
        firstName: null,
        role,
        neighbourhood: null,
        helpsWith: null,
      });
    return id;
  });
}
