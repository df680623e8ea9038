import type { Config } from "../../config.ts";
import type { Inspection } from "../../store/database/inspect.ts";
import { ok, todo, wrong, type Finding } from "./finding.ts";

const HOUR = 3_600_000;

/** @param now UTC instant in ms. */
export function checkDatabase(config: Config, found: Inspection, now: number): Finding[] {
  const version = `PostgreSQL ${Math.floor(found.version / 10_000)}.${found.version % 10_000}`;
  const findings = [
    found.version >= 150_000
      ? ok(`The database answers: ${version}.`)
      : wrong(`The database is ${version}.`, "Buurtlijn needs PostgreSQL 15 or newer."),
  ];
  if (found.kind === null)
    return [
      ...findings,
      todo("The database is empty.", "Start the server once (buurtlijn start): it makes the tables."),
    ];
  findings.push(checkKind(config, found.kind), checkMigrations(found), checkRole(found));
  if (found.keyFits === null)
    findings.push(wrong("MASTER_KEY is missing.", "Set the key that this database was made with."));
  else
    findings.push(
      found.keyFits
        ? ok("The master key fits.")
        : wrong("The master key does not fit.", "Set the MASTER_KEY that this database was made with."),
    );
  if (found.kind === "live") findings.push(checkBackup(config, found.lastBackup, now));
  return findings;
}

function checkKind(config: Config, kind: "demo" | "live"): Finding {
  if (kind === "live" && config.carrier === null)
    return wrong("This database is live, but no carrier is set.", "Set the TWILIO_ settings (README).");
  if (kind === "demo" && config.carrier !== null)
    return wrong(
      "A carrier is set, but this database was made for a demo and stays one.",
      "Give the live server a database of its own (DATA_DIR or DATABASE_URL).",
    );
  return ok(`The database is marked ${kind}.`);
}

function checkMigrations({ missing, changed }: Inspection): Finding {
  if (changed.length > 0)
    return wrong(
      `Migrations were changed after they ran: ${changed.join(", ")}.`,
      "Put the files back as they were.",
    );
  if (missing.length > 0)
    return wrong(
      `Migrations are missing: ${missing.join(", ")}.`,
      "Start this version's server: it migrates.",
    );
  return ok("The migrations are up to date.");
}

function checkRole({ role }: Inspection): Finding {
  if (role === "ok") return ok("The role buurtlijn_app cannot see past row security.");
  return role === "bypasses"
    ? wrong(
        "The role buurtlijn_app can see past row security.",
        "alter role buurtlijn_app nosuperuser nobypassrls;",
      )
    : wrong(
        "The user of DATABASE_URL may not work as buurtlijn_app.",
        "Run as administrator: grant buurtlijn_app to that user.",
      );
}

/** The embedded database has nobody else who backs it up. */
function checkBackup(config: Config, last: string | null, now: number): Finding {
  const embedded = config.databaseUrl === null;
  if (last === null) {
    return embedded
      ? wrong(
          "The live database was never backed up.",
          `Run "buurtlijn backup" every night, and keep the copies elsewhere.`,
        )
      : todo(
          `"buurtlijn backup" was never used here.`,
          "See that your own means back up this database every night, or use it.",
        );
  }
  const hours = Math.round((now - Date.parse(last)) / HOUR);
  const age = hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
  if (hours <= 26) return ok(`The newest back-up is ${age} old.`);
  const old = `The newest back-up is ${age} old.`;
  const remedy = `Run "buurtlijn backup" every night.`;
  return embedded && hours > 7 * 24 ? wrong(old, remedy) : todo(old, remedy);
}
