import { createInterface } from "node:readline/promises";
import { townSettings } from "../app/town.ts";
import type { Id } from "../app/ports/turn.ts";
import { erasePerson } from "../store/privacy/erase.ts";
import { listNeighbourhoods, type Neighbourhood } from "../store/municipality/listNeighbourhoods.ts";
import { readSettings } from "../store/municipality/readSettings.ts";
import type { Store } from "../store/database/open.ts";
import { changePerson } from "../store/people/changePerson.ts";
import { findByNumber, type KnownPerson } from "../store/people/findByNumber.ts";
import { addPerson } from "../store/people/addPerson.ts";
import { shareHousehold } from "../store/people/shareHousehold.ts";
import { asTowns } from "../store/database/tenancy.ts";
import { UserError, type Context } from "./shared/context.ts";
import { findNeighbourhood, findTown } from "./shared/findTown.ts";
import { readMobile, readNumber } from "./shared/readNumber.ts";
import { withStore } from "./shared/withStore.ts";

/** Adds a person; somebody who texted already is known under her number, and gets what is given here. */
export function add(
  context: Context,
  named: string,
  number: string,
  options: { name?: string; role: string; neighbourhood?: string; helps?: string[]; livesWith?: string },
): Promise<void> {
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    const found = await asTowns(store.pool, [town.id], async (client) => {
      const { allowedCountries } = townSettings.parse(await readSettings(client, town.id));
      const value = readMobile(number, store.kind === "demo", allowedCountries);
      const places = await listNeighbourhoods(client, town.id);
      return { value, places, known: await findByNumber(client, store.keys, town.id, value) };
    });
    const neighbourhood = placeOf(found.places, options.neighbourhood);
    const housemate =
      options.livesWith === undefined ? null : await housemateOf(store, town, options.livesWith, found.value);
    const firstName = options.name ?? null;
    const { role, helps } = options;
    if (found.known.length > 1)
      throw new UserError(
        `${found.known.length} people use ${found.value}; it cannot be told which one is meant.`,
      );
    const person = found.known[0];
    let id: Id;
    if (person === undefined) {
      const added = await addPerson(store, {
        town: town.id,
        number: found.value,
        firstName,
        neighbourhood,
        roles: [role],
        helpsWith: helps,
      });
      id = added.person;
      context.print(`Added to ${town.name} as ${role} (person ${id}).`);
    } else {
      id = person.id;
      const change = { firstName, role, neighbourhood, helpsWith: helps ?? null };
      await asTowns(store.pool, [town.id], (client) =>
        changePerson(client, store.keys, town.id, person.id, change),
      );
      context.print(
        `Was known already (person ${person.id}, ${person.roles.join(", ")}); is now ${role} as well.`,
      );
    }
    if (housemate === null) return;
    await asTowns(store.pool, [town.id], (client) => shareHousehold(client, town.id, id, housemate));
    context.print(`Lives with person ${housemate}.`);
  });
}

/** The one person of a number, with whom somebody else lives. */
async function housemateOf(
  store: Store,
  town: { id: number; name: string },
  number: string,
  own: string,
): Promise<Id> {
  const value = readNumber(number, store.kind === "demo");
  if (value === own) throw new UserError("--lives-with takes the number of somebody else.");
  const known = await asTowns(store.pool, [town.id], (client) =>
    findByNumber(client, store.keys, town.id, value),
  );
  return choose(known, undefined, value, town.name).id;
}

/** A municipality with one neighbourhood needs no --neighbourhood. */
function placeOf(places: readonly Neighbourhood[], named: string | undefined): Id | null {
  if (named !== undefined) return findNeighbourhood(places, named).id;
  return places.length === 1 ? places[0]!.id : null;
}

/** Erases a person for good, after a yes on the terminal or with --yes. */
export function erase(
  context: Context,
  named: string,
  number: string,
  options: { yes?: boolean; person?: string },
): Promise<void> {
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    const value = readNumber(number, store.kind === "demo");
    const found = await asTowns(store.pool, [town.id], (client) =>
      findByNumber(client, store.keys, town.id, value),
    );
    const person = choose(found, options.person, value, town.name);
    const answersFor = await neighbourhoodsOf(store, town.id, person.id);
    const who = `person ${person.id} of ${town.name} (${[...person.roles, person.neighbourhood].filter(Boolean).join(", ")})`;
    if (
      options.yes !== true &&
      !(await confirmed(context, `Erase ${who} for good? Nothing brings it back. Type "yes": `))
    ) {
      context.print("Nothing was erased.");
      return;
    }
    await erasePerson(store, town.id, person.id);
    context.print(`Erased ${who}. Write a new list of erasures now ("buurtlijn erasures"), for a restore.`);
    if (answersFor.length > 0)
      context.print(
        `Nobody answers now in her place for ${answersFor.join(", ")}: see "buurtlijn municipality contacts".`,
      );
  });
}

function choose(found: KnownPerson[], id: string | undefined, number: string, town: string): KnownPerson {
  if (found.length === 0) throw new UserError(`Nobody in ${town} has the number ${number}.`);
  const chosen = id === undefined ? found : found.filter((one) => one.id === id);
  if (chosen.length === 1) return chosen[0]!;
  const list = found.map((one) => `${one.id} (${one.roles.join(", ")})`).join(" and ");
  throw new UserError(
    `${number} is used by ${found.length === 1 ? "person" : "persons"} ${list}; say which one with --person <id>.`,
  );
}

async function neighbourhoodsOf(store: Store, town: number, person: Id): Promise<string[]> {
  const all = await asTowns(store.pool, [town], (client) => listNeighbourhoods(client, town));
  return all
    .filter((one) => one.contact?.person === person || one.deputy?.person === person)
    .map((one) => one.name);
}

async function confirmed({ input }: Context, question: string): Promise<boolean> {
  if (input.isTTY !== true) throw new UserError("Add --yes to erase without being asked.");
  const terminal = createInterface({ input, output: process.stdout });
  try {
    return (await terminal.question(question)).trim().toLowerCase() === "yes";
  } finally {
    terminal.close();
  }
}
