import { CarrierAnswer } from "../channels/sms/send.ts";
import { inspectCarrier } from "../channels/sms/inspect.ts";
import { ConfigError, readConfig, type Config } from "../config.ts";
import { keptKey } from "../masterKey.ts";
import { hasEmbedded } from "../store/database/embedded.ts";
import { inspectDatabase, type Inspection } from "../store/database/inspect.ts";
import { countReachableStaff, listNeighbourhoods } from "../store/municipality/listNeighbourhoods.ts";
import { readSettings } from "../store/municipality/readSettings.ts";
import { listMunicipalities } from "../store/municipality/listMunicipalities.ts";
import { openStore, type Store } from "../store/database/open.ts";
import { StoreError } from "../store/storeError.ts";
import { verifyJournal } from "../store/privacy/journal.ts";
import { asTowns } from "../store/database/tenancy.ts";
import type { Context } from "./shared/context.ts";
import { checkCarrier } from "./doctor/checkCarrier.ts";
import { checkDatabase } from "./doctor/checkDatabase.ts";
import { checkJournal } from "./doctor/checkJournal.ts";
import { checkTown, type TownFacts } from "./doctor/checkTown.ts";
import { ok, todo, wrong, type Finding } from "./doctor/finding.ts";
import { bold } from "./shared/print.ts";
import { sentenceOf } from "./shared/report.ts";
import { withDatabase } from "./shared/withStore.ts";

/**
 * Looks at everything that people rely on, and changes nothing.
 * @param options `journalHash`: a last hash of the journal that it printed earlier; it must still be there.
 * @returns the exit code: 1 where something is wrong.
 */
export async function doctor(context: Context, options: { journalHash?: string } = {}): Promise<number> {
  const counts = { ok: 0, "to do": 0, wrong: 0 };
  const tell = (title: string, findings: Finding[]): void => {
    context.print(bold(title));
    for (const { state, what, remedy } of findings) {
      counts[state]++;
      context.print(`  ${state.padEnd(5)}  ${what}`);
      if (remedy !== undefined) context.print(`         -> ${remedy}`);
    }
  };
  const config = readOr(context, tell);
  if (config !== null) {
    const towns = await lookAtDatabase(config, options.journalHash, tell);
    await lookAtCarrier(config, towns?.flatMap((town) => town.numbers) ?? null, tell);
    const today = new Date().toISOString().slice(0, 10);
    for (const town of towns ?? []) tell(`Municipality ${town.id}, ${town.name}`, checkTown(town, today));
  }
  context.print(`\n${counts.wrong} wrong, ${counts["to do"]} to do, ${counts.ok} ok.`);
  return counts.wrong === 0 ? 0 : 1;
}

type Tell = (title: string, findings: Finding[]) => void;
type Town = TownFacts & { numbers: string[] };

function readOr({ env }: Context, tell: Tell): Config | null {
  const title = "Configuration";
  try {
    const config = readConfig(env);
    const { carrier, publicUrl } = config;
    const findings = [
      ok(carrier === null ? "No carrier is set: this is a demo." : "All settings can be read."),
    ];
    if (carrier !== null && !publicUrl.startsWith("https://"))
      findings.push(
        todo("PUBLIC_URL is not https: texts would travel in the open.", "Put a proxy with https in front."),
      );
    tell(title, findings);
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    tell(
      title,
      error.problems.map((problem) => wrong(problem, "Set it, and run doctor again: the rest waits for it.")),
    );
    return null;
  }
}

/** @returns the municipalities, or null where they cannot be read. */
async function lookAtDatabase(
  config: Config,
  journalHash: string | undefined,
  tell: Tell,
): Promise<Town[] | null> {
  const title = "Database";
  if (config.databaseUrl === null && !hasEmbedded(config.dataDir)) {
    tell(title, [
      todo(`There is no database in ${config.dataDir} yet.`, "Start the server once (buurtlijn start)."),
    ]);
    return null;
  }
  try {
    return await withDatabase(config, async (addresses) => {
      const masterKey = config.masterKey ?? (await keptKey(config.dataDir));
      const found = await inspectDatabase({ ...addresses, masterKey });
      tell(title, checkDatabase(config, found, Date.now()));
      if (!usable(found) || masterKey === null) return null;
      const store = await openStore({ ...addresses, kind: null, masterKey, connections: 2 });
      try {
        const towns = await readTowns(store);
        if (towns.length > 0) tell("Journal", [checkJournal(await verifyJournal(store, journalHash))]);
        return towns;
      } finally {
        await store.close();
      }
    });
  } catch (error) {
    const sentence = error instanceof StoreError ? error.message : sentenceOf(error);
    if (sentence === undefined) throw error;
    tell(title, [wrong("The database cannot be used.", sentence)]);
    return null;
  }
}

const usable = ({ kind, missing, changed, role, keyFits }: Inspection): boolean =>
  kind !== null && missing.length + changed.length === 0 && role === "ok" && keyFits === true;

async function readTowns(store: Store): Promise<Town[]> {
  const towns: Town[] = [];
  for (const { id, name, numbers } of await listMunicipalities(store)) {
    const facts = await asTowns(store.pool, [id], async (client) => ({
      neighbourhoods: await listNeighbourhoods(client, id),
      reachableStaff: await countReachableStaff(client, id),
      kept: await readSettings(client, id),
    }));
    towns.push({ id, name, numbers, ...facts });
  }
  return towns;
}

/** @param numbers the municipalities' own, or null where they could not be read. */
async function lookAtCarrier(
  { carrier, publicUrl }: Config,
  numbers: string[] | null,
  tell: Tell,
): Promise<void> {
  if (carrier === null) return;
  const findings =
    numbers === null || numbers.includes(carrier.from)
      ? []
      : [
          todo(
            `No municipality has the number ${carrier.from} of TWILIO_FROM.`,
            "A first start gives it to the first one; later: buurtlijn municipality number <town> --add <number>",
          ),
        ];
  try {
    const account = await inspectCarrier(carrier);
    findings.push(...checkCarrier(account, publicUrl, [...new Set([carrier.from, ...(numbers ?? [])])]));
  } catch (error) {
    findings.push(carrierProblem(error));
  }
  tell("Carrier", findings);
}

function carrierProblem(error: unknown): Finding {
  if (error instanceof CarrierAnswer) {
    return error.status === 401 || error.status === 404
      ? wrong(
          "The carrier does not know this account or token.",
          "Look at TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.",
        )
      : wrong(`The carrier answers HTTP ${error.status}, code ${error.code}.`, "Try again later.");
  }
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") throw error;
  return wrong(
    `The carrier cannot be reached (${code}).`,
    "Look at the network, and at TWILIO_API_URL where it is set.",
  );
}
