import { Command } from "commander";
import { example } from "./cli/arguments.ts";
import { declareCases } from "./cli/declareCases.ts";
import { declareFlows } from "./cli/declareFlows.ts";
import { declareMunicipality } from "./cli/declareMunicipality.ts";
import { declarePerson } from "./cli/declarePerson.ts";
import { declareUpkeep } from "./cli/declareUpkeep.ts";
import type { Context } from "./commands/shared/context.ts";

/** Declares the commands and hands over; each is loaded only when it is asked for. */
const program = new Command("buurtlijn")
  .description("A neighbourhood that helps itself by text message.")
  .showHelpAfterError("(buurtlijn --help lists what there is)")
  .enablePositionalOptions()
  .exitOverride();

const context: Context = { env: process.env, print: (line) => console.log(line), input: process.stdin };

program
  .command("start", { isDefault: true })
  .description("start the server: with a carrier set, live; without one, the demo street on this machine")
  .addHelpText("after", example("start"))
  .allowExcessArguments()
  .action(async (_options: object, command: Command) => {
    const [unknown] = command.args;
    if (unknown !== undefined) program.error(`error: there is no command "${unknown}"`);
    await (await import("./commands/start.ts")).start(context);
  });

program
  .command("demo")
  .description("start the demo street, whatever carrier is set")
  .addHelpText("after", example("demo"))
  .action(async () => (await import("./commands/start.ts")).demo(context));

declareFlows(program, context);
declareMunicipality(program, context);
declarePerson(program, context);
declareCases(program, context);
declareUpkeep(program, context);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = (await import("./commands/shared/report.ts")).report(error);
}
