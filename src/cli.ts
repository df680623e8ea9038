import { Command, CommanderError } from "commander";
import { ConfigError, readConfig } from "./config.ts";

/** A failure that a user can act on: one sentence, no stack. */
export class UserError extends Error {}

const program = new Command("buurtlijn")
  .description("A neighbourhood that helps itself by text message, telephone, Teams and Slack.")
  .showHelpAfterError("(buurtlijn --help lists what there is)")
  .exitOverride();

program
  .command("start", { isDefault: true })
  .description("start the server: with a carrier set, live; without one, the demo street on this machine")
  .action(async () => {
    const { serve } = await import("./main.ts");
    await serve(readConfig(process.env));
  });

program
  .command("demo")
  .description("start the demo street, whatever carrier is set")
  .action(async () => {
    const { serve } = await import("./main.ts");
    const names = [
      "TWILIO_ACCOUNT_SID",
      "TWILIO_AUTH_TOKEN",
      "TWILIO_FROM",
      "TWILIO_API_URL",
      "DATABASE_URL",
      "PUBLIC_URL",
    ];
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.includes(name)));
    await serve(readConfig(env));
  });

program
  .command("flows")
  .description("check every flow, its texts and its golden conversations")
  .option("--schema", "print the JSON Schema of flow.yaml, for editors")
  .action(async (options: { schema?: boolean }) => {
    const flows = await import("./flowsCommand.ts");
    process.exitCode = options.schema === true ? flows.printSchema() : flows.run("flows");
  });

program
  .command("runs")
  .description("count the talks on each revision of each flow, and say which a declared migration would move")
  .action(async () => {
    const { flowRuns } = await import("./commands/flowRuns.ts");
    process.exitCode = await flowRuns(readConfig(process.env));
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** @returns the exit code: 0 where only help was asked, 1 for what a user must mend, 2 for our own mistakes. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof ConfigError) {
    for (const problem of error.problems) console.error(problem);
    return 1;
  }
  if (
    error instanceof UserError ||
    (error instanceof Error && "code" in error && typeof error.code === "string")
  ) {
    console.error(error.message);
    return 1;
  }
  console.error(error);
  return 2;
}
