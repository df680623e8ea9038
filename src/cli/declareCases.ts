import { Option, type Command } from "commander";
import { caseOutcomes } from "../core/escalation/cases.ts";
import { caseNumber, example, town } from "./arguments.ts";
import type { Context } from "../commands/shared/context.ts";

/** `cases`: what waits for a person. */
export function declareCases(program: Command, context: Context): void {
  const cases = program.command("cases").description("cases: what waits for a person");
  const files = () => import("../commands/cases.ts");
  const as = "who acts: first name or number of a contact person, deputy or coordinator";
  const oneCase = (name: string, description: string): Command =>
    cases
      .command(name)
      .description(description)
      .addArgument(town)
      .argument("<number>", "number of the case", caseNumber)
      .requiredOption("--as <staff>", as);

  cases
    .command("list")
    .description("list open and taken cases, danger first")
    .option("--municipality <municipality>", "only of this one: id or name")
    .option("--all", "closed ones too")
    .option("--json", "for scripts")
    .addHelpText("after", example("cases list", "cases list --municipality Bovenbeek --all"))
    .action(async (options) => (await files()).list(context, options));

  oneCase("show", "show a case, with what was written and whom to call; who reads is put on record")
    .addHelpText("after", example(`cases show Bovenbeek 2041 --as An`))
    .action(async (named: string, number: number, options) =>
      (await files()).show(context, named, number, options),
    );

  oneCase("take", "take a case: its alarms stop, and it is yours")
    .addHelpText("after", example(`cases take Bovenbeek 2041 --as An`))
    .action(async (named: string, number: number, options) =>
      (await files()).take(context, named, number, options),
    );

  oneCase("close", "close a case")
    .addOption(new Option("--outcome <outcome>", "how it ended").choices(caseOutcomes).makeOptionMandatory())
    .addHelpText("after", example(`cases close Bovenbeek 2041 --outcome called --as An`))
    .action(async (named: string, number: number, options) =>
      (await files()).close(context, named, number, options),
    );
}
