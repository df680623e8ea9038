import type { Id } from "../app/ports/turn.ts";
import { caseState } from "../core/escalation/cases.ts";
import { promisedMoment } from "../core/escalation/promise.ts";
import { endCase } from "../store/cases/endCase.ts";
import { listCases } from "../store/cases/listCases.ts";
import { readCase } from "../store/cases/readCase.ts";
import { takeOver } from "../store/cases/takeOver.ts";
import { listNeighbourhoods } from "../store/municipality/listNeighbourhoods.ts";
import { listMunicipalities, type MunicipalitySummary } from "../store/municipality/listMunicipalities.ts";
import type { Store } from "../store/database/open.ts";
import { firstNames } from "../store/people/firstNames.ts";
import { asTowns } from "../store/database/tenancy.ts";
import { Towns } from "../store/municipality/towns.ts";
import { UserError, type Context } from "./shared/context.ts";
import { findStaffMember } from "./shared/findStaffMember.ts";
import { findTown } from "./shared/findTown.ts";
import { bold, columns, dim, moment } from "./shared/print.ts";
import { withStore } from "./shared/withStore.ts";

const priorities = ["DANGER", "urgent", "normal"];
const states = ["open", "taken", "closed"];
/** As many as one list shows of a municipality. */
const MOST = 1000;

interface Listed {
  municipality: string;
  number: number;
  priority: string;
  state: string;
  kind: string;
  reason: string;
  neighbourhood: string | null;
  /** First name of whom took it. */
  owner: string | null;
  outcome: string | null;
  /** UTC instants, ISO 8601. */
  openedAt: string;
  dueAt: string | null;
}

/** Lists what is open or taken (`all`: closed too): codes, nothing that somebody wrote. */
export function list(
  context: Context,
  options: { municipality?: string; all?: boolean; json?: boolean },
): Promise<void> {
  return withStore(context, async (store) => {
    const towns =
      options.municipality === undefined
        ? await listMunicipalities(store)
        : [await findTown(store, options.municipality)];
    const wanted = options.all === true ? Object.values(caseState) : [caseState.open, caseState.taken];
    const cases: Listed[] = [];
    for (const town of towns) {
      const found = await casesOf(store, town, wanted);
      if (found.length === MOST) console.error(`${town.name} has more cases than the ${MOST} shown here.`);
      cases.push(...found);
    }
    if (options.json === true) return context.print(JSON.stringify(cases, null, 2));
    if (cases.length === 0)
      return context.print(options.all === true ? "There are no cases." : "No case is open.");
    const rows = cases.map((one) => [
      one.municipality,
      String(one.number),
      one.priority,
      one.state === "taken" ? `taken by ${one.owner ?? "?"}` : one.state,
      one.kind,
      one.neighbourhood ?? "-",
      moment(one.openedAt),
      one.outcome ?? moment(one.dueAt),
    ]);
    const headings = [
      "municipality",
      "case",
      "priority",
      "state",
      "kind",
      "neighbourhood",
      "opened",
      "due or outcome",
    ];
    for (const line of columns(headings, rows)) context.print(line);
  });
}

async function casesOf(
  store: Store,
  town: MunicipalitySummary,
  wanted: readonly number[],
): Promise<Listed[]> {
  return asTowns(store.pool, [town.id], async (client) => {
    const filter = { municipalityId: town.id, neighbourhoodIds: null, states: wanted, most: MOST };
    const rows = await listCases(client, filter);
    const places = new Map((await listNeighbourhoods(client, town.id)).map((one) => [one.id, one.name]));
    const owners = await firstNames(client, store.keys, [
      ...new Set(rows.flatMap((row) => row.ownerId ?? [])),
    ]);
    return rows.map((row) => ({
      municipality: town.name,
      number: row.number,
      priority: priorities[row.priority]!,
      state: states[row.state]!,
      kind: row.kind,
      reason: row.reason,
      neighbourhood: row.neighbourhoodId === null ? null : (places.get(row.neighbourhoodId) ?? null),
      owner: row.ownerId === null ? null : (owners.get(row.ownerId) ?? null),
      outcome: row.outcome,
      openedAt: row.createdAt,
      dueAt: row.dueAt,
    }));
  });
}

/** Reasons where a phone may be watched: what is on record must not be undone by a well-meant call. */
const watched = new Set(["no-reply", "violence", "child"]);

/** Shows a case in full, with what was written and whom to call. Who reads is written in the journal. */
export function show(
  context: Context,
  named: string,
  number: number,
  options: { as: string },
): Promise<void> {
  return withCase(context, named, options.as, async ({ store, town, actor, now }) => {
    const file = await asTowns(store.pool, [town.id], (client) =>
      readCase(client, store.keys, { municipalityId: town.id, number, actorId: actor, now }),
    );
    if (file === null) throw unknownCase(town, number);
    const nameOf = (person: Id | null): string =>
      person === null ? "the computer" : (file.names.get(person) ?? "?");
    const { print } = context;
    if (watched.has(file.reason) || file.events.some(({ reason }) => reason !== null && watched.has(reason)))
      print(bold("Somebody may be watching this phone: do not call or text back unasked."));
    print(
      bold(
        `Case ${file.number} of ${town.name}: ${file.kind} (${file.reason}), ${priorities[file.priority]}`,
      ),
    );
    const owner = file.ownerId === null ? "" : ` by ${nameOf(file.ownerId)}`;
    print(
      `${states[file.state]}${file.state === caseState.open ? "" : owner}${file.outcome === null ? "" : `, ${file.outcome}`}`,
    );
    if (file.dueAt !== null) print(`due ${moment(file.dueAt)}`);
    const who = [file.firstName, ...file.numbers].filter((one) => one !== null);
    print(`who: ${who.length === 0 ? "not known, or erased" : who.join(", ")}`);
    if (file.household.length > 0) print(`lives with: ${file.household.join(", ")}`);
    print(
      file.note === null
        ? dim("Nothing was written, or it was erased.")
        : `\n  ${file.note.replaceAll("\n", "\n  ")}\n`,
    );
    for (const { at, kind, actorId, reason, note } of file.events) {
      print(`${moment(at)}  ${kind} by ${nameOf(actorId)}${reason === null ? "" : ` (${reason})`}`);
      if (note !== null) print(`  ${note.replaceAll("\n", "\n  ")}`);
    }
  });
}

/** Takes a case for a member of staff: its alarms stop. @throws UserError where it is unknown, closed or another's. */
export function take(
  context: Context,
  named: string,
  number: number,
  options: { as: string },
): Promise<void> {
  return withCase(context, named, options.as, async ({ store, town, actor, now }) => {
    const { settings } = await new Towns(store.keys).get(town.id);
    const dueAt = promisedMoment(now, settings.hours).at;
    const { result, ownerId } = await asTowns(store.pool, [town.id], async (client) => {
      const taking = { municipalityId: town.id, number, actorId: actor, now, dueAt };
      const taken = await takeOver(client, store.keys.sealer, taking);
      const names = await firstNames(client, store.keys, taken.ownerId === null ? [] : [taken.ownerId]);
      return { ...taken, ownerId: taken.ownerId === null ? null : names.get(taken.ownerId) };
    });
    if (result === "unknown") throw unknownCase(town, number);
    if (result === "closed") throw new UserError(`Case ${number} is closed already.`);
    if (result === "taken")
      throw new UserError(`Case ${number} was taken by ${ownerId ?? "somebody else"} already.`);
    context.print(`Case ${number} is yours${result === "mine" ? " already" : ""}; due ${moment(dueAt)}.`);
  });
}

/** Closes a case with its outcome. @throws UserError where it is unknown or was closed before. */
export function close(
  context: Context,
  named: string,
  number: number,
  options: { as: string; outcome: string },
): Promise<void> {
  return withCase(context, named, options.as, async ({ store, town, actor, now }) => {
    const closing = { municipalityId: town.id, number, actorId: actor, outcome: options.outcome, now };
    const { result, search } = await asTowns(store.pool, [town.id], (client) =>
      endCase(client, store.keys.sealer, closing),
    );
    if (result === "unknown") throw unknownCase(town, number);
    if (result === "needs-choice")
      throw new UserError(
        `Case ${number} waits for a choice: who goes is chosen by text message, KIES ${number} and the number. Did none of them go, close it with another outcome.`,
      );
    if (result !== "closed") throw new UserError(`Case ${number} was closed before.`);
    context.print(`Case ${number} is closed: ${options.outcome}.`);
    if (search !== null)
      context.print(
        `Nobody was chosen; who had said yes hears so.${search.askerTold ? " The one who asked hears that a person looks further: see the new case." : ""}`,
      );
  });
}

interface Acting {
  store: Store;
  town: MunicipalitySummary;
  actor: Id;
  /** UTC instant, ISO 8601. */
  now: string;
}

function withCase(
  context: Context,
  named: string,
  as: string,
  work: (acting: Acting) => Promise<void>,
): Promise<void> {
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    const actor = await findStaffMember(store, town, as);
    await work({ store, town, actor, now: new Date().toISOString() });
  });
}

const unknownCase = (town: MunicipalitySummary, number: number): UserError =>
  new UserError(`${town.name} has no case ${number}; "buurtlijn cases list" shows what is open.`);
