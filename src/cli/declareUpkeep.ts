import type { Command } from "commander";
import { example } from "./arguments.ts";
import type { Context } from "../commands/shared/context.ts";

/** `doctor`, back-ups, keys and measurements: for whoever runs the server. */
export function declareUpkeep(program: Command, context: Context): void {
  program
    .command("doctor")
    .description(
      "check configuration, database, journal, carrier and what each municipality has still to set",
    )
    .option(
      "--journal-hash <hash>",
      "a last hash of the journal that it printed earlier: it must still be there",
    )
    .addHelpText(
      "after",
      `\nEach line is ok, to do or wrong. Exit code 1 where something is wrong.\n${example("doctor")}`,
    )
    .action(async (options) => {
      process.exitCode = await (await import("../commands/doctor.ts")).doctor(context, options);
    });

  program
    .command("backup")
    .description("write everything but the master key into one file, while servers run")
    .option("--to <file or folder>", "where to (default: DATA_DIR/backups)")
    .option("--verify <file>", "only check that a back-up is whole")
    .addHelpText("after", example("backup --to /mnt/elsewhere/", "backup --verify /mnt/elsewhere/one.backup"))
    .action(async (options) => (await import("../commands/backup.ts")).backup(context, options));

  program
    .command("restore")
    .argument("<file>")
    .description("bring a back-up into an empty database (DATABASE_URL, or a new DATA_DIR)")
    .option("--erasures <file>", "the newest list of erasures: whoever is on it is erased again")
    .addHelpText("after", example("restore /mnt/elsewhere/one.backup --erasures /mnt/elsewhere/erasures"))
    .action(async (file: string, options) =>
      (await import("../commands/restore.ts")).restore(context, file, options),
    );

  program
    .command("erasures")
    .description("list who was erased, ids only; keep it apart, for a restore")
    .option("--to <file>", "write it to a file, replacing an older list")
    .addHelpText("after", example("erasures --to /mnt/elsewhere/erasures"))
    .action(async (options) => (await import("../commands/erasures.ts")).erasures(context, options));

  program
    .command("rotate-key")
    .description("wrap every key anew: from MASTER_KEY to NEW_MASTER_KEY; stop every server first")
    .addHelpText(
      "after",
      `\nMake the new key with openssl rand -base64 32, and keep it safe before you use it.\n${example("rotate-key   # with both keys in the environment")}`,
    )
    .action(async () => (await import("../commands/rotateKey.ts")).rotateKey(context));

  program
    .command("bench")
    .description("measure engine, turns, webhooks and outbox (from a checkout)")
    .argument("[arguments...]", "what the measurements take")
    .passThroughOptions()
    .allowUnknownOption()
    .helpOption(false)
    .action(async (args: string[]) => {
      process.exitCode = await (await import("../commands/bench.ts")).bench(args);
    });
}
