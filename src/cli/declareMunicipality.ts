import type { Command } from "commander";
import { example, list, town } from "./arguments.ts";
import type { Context } from "../commands/shared/context.ts";

/** `municipality` and what it sets. */
export function declareMunicipality(program: Command, context: Context): void {
  const municipality = program
    .command("municipality")
    .description("municipalities: their numbers, neighbourhoods, staff and settings");
  const municipalities = () => import("../commands/municipality.ts");

  municipality
    .command("add")
    .description("make a municipality")
    .argument("<name>")
    .requiredOption("--number <number>", "the number that it texts from")
    .requiredOption("--neighbourhood <name>", "a neighbourhood or village (again for more)", list)
    .addHelpText(
      "after",
      example(
        `municipality add Bovenbeek --number +32460001122 --neighbourhood Centrum --neighbourhood Heide`,
      ),
    )
    .action(async (name: string, options) => (await municipalities()).add(context, name, options));

  municipality
    .command("list")
    .description("list the municipalities")
    .option("--json", "for scripts")
    .addHelpText("after", example("municipality list"))
    .action(async (options) => (await municipalities()).list(context, options));

  municipality
    .command("show")
    .description("show a municipality with all its settings, or one setting as JSON")
    .addArgument(town)
    .argument("[setting]", "dotted path, such as hours or matching.gatherMinutes")
    .addHelpText(
      "after",
      example("municipality show Bovenbeek", "municipality show 1 helplines > lines.json"),
    )
    .action(async (named: string, setting?: string) =>
      (await municipalities()).show(context, named, setting),
    );

  municipality
    .command("set")
    .description("change its name, or a setting")
    .addArgument(town)
    .argument("<setting>", "name, or a dotted path as municipality show lists them")
    .argument("[value]", "a word, a number, or JSON")
    .option("--unset", "take it back to its default")
    .addHelpText(
      "after",
      example(
        `municipality set 1 name Bovenbeek`,
        `municipality set 1 hours.from 09:00`,
        `municipality set Bovenbeek matching.gatherMinutes 120`,
        `municipality set Bovenbeek dutyNumber --unset`,
      ),
    )
    .action(async (named: string, setting: string, value: string | undefined, options) =>
      (await municipalities()).set(context, named, setting, value, options),
    );

  municipality
    .command("number")
    .description("add or remove a number that it texts from")
    .addArgument(town)
    .option("--add <number>")
    .option("--remove <number>")
    .addHelpText("after", example(`municipality number Bovenbeek --add +32460001123`))
    .action(async (named: string, options) => (await municipalities()).number(context, named, options));

  municipality
    .command("neighbourhood")
    .description("add or rename a neighbourhood")
    .addArgument(town)
    .option("--add <name>", "again for more", list)
    .option("--rename <name>", "with --to")
    .option("--to <name>")
    .addHelpText(
      "after",
      example(
        `municipality neighbourhood 1 --rename Centrum --to Dorp`,
        `municipality neighbourhood 1 --add Heide`,
      ),
    )
    .action(async (named: string, options) =>
      (await municipalities()).neighbourhood(context, named, options),
    );

  municipality
    .command("contacts")
    .description("name who answers for a neighbourhood: who hears alarms first, and who stands in")
    .addArgument(town)
    .argument("<neighbourhood>", `its name, or "all"`)
    .option("--contact <number>", "the contact person's number")
    .option("--deputy <number>", "the deputy's number")
    .addHelpText(
      "after",
      example(`municipality contacts Bovenbeek all --contact +32470123456 --deputy +32470123457`),
    )
    .action(async (named: string, where: string, options) =>
      (await municipalities()).contacts(context, named, where, options),
    );
}
