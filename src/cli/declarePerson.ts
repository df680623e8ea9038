import { Option, type Command } from "commander";
import { example, town, words } from "./arguments.ts";
import type { Context } from "../commands/shared/context.ts";

/** `person`: who takes part. */
export function declarePerson(program: Command, context: Context): void {
  const person = program.command("person").description("people of a municipality");
  const people = () => import("../commands/person.ts");

  person
    .command("add")
    .description("add a person; somebody who texted before keeps what she has and gets this role as well")
    .addArgument(town)
    .argument("<number>", "mobile number")
    .option("--name <name>", "first name")
    .addOption(
      new Option("--role <role>")
        .choices(["resident", "volunteer", "contact", "deputy", "coordinator"])
        .default("resident"),
    )
    .option("--neighbourhood <name>")
    .option("--lives-with <number>", "the number of somebody of the same household")
    .option("--helps <codes>", "what a volunteer likes to do: walk,company,errand,odd-job,paperwork", words)
    .addHelpText(
      "after",
      example(
        `person add Bovenbeek +32470123456 --name Youssef --role volunteer --neighbourhood Heide --helps walk,company`,
      ),
    )
    .action(async (named: string, number: string, options) =>
      (await people()).add(context, named, number, options),
    );

  person
    .command("erase")
    .description("erase a person for good: her key is destroyed, counts stay")
    .addArgument(town)
    .argument("<number>")
    .option("--person <id>", "which one, where several people share the number")
    .option("--yes", "do not ask")
    .addHelpText("after", example(`person erase Bovenbeek +32470123456`))
    .action(async (named: string, number: string, options) =>
      (await people()).erase(context, named, number, options),
    );
}
