import { Option, type Command } from "commander";
import { example, town } from "./arguments.ts";
import type { Context } from "../commands/shared/context.ts";

/** `words`: how well messages are understood, and a town's own words. */
export function declareWords(program: Command, context: Context): void {
  const words = program
    .command("words")
    .description("words: how well messages are understood, and what a town adds of its own");
  const files = () => import("../commands/words.ts");
  const language = new Option("--language <code>", "language of the words").choices(["nl", "fr", "en"]);
  const list =
    "the list: yes, no, unclear, intent-companion, day-mon, part-morning, danger-suicide, harmless, ...";

  words
    .command("measure")
    .description("read the labelled sets, and say how much of them is understood, beside the goals")
    .option("--language <code>", "only of this one")
    .addOption(new Option("--part <part>").choices(["tuning", "kept", "both"]).default("both"))
    .option("--misses", "list what was misread of the part tuned against")
    .option("--show-kept", "list what was misread of the part kept apart: it is spent then")
    .addHelpText("after", example("words measure", "words measure --language nl --part tuning --misses"))
    .action(async (options) => (await import("../commands/words/measure.ts")).measure(context, options));

  words
    .command("list")
    .description("list a town's own words")
    .addArgument(town)
    .addHelpText("after", example("words list Bovenbeek"))
    .action(async (named: string) => (await files()).list(context, named));

  words
    .command("add")
    .description("try a word against the labelled sets, and keep it for a town")
    .addArgument(town)
    .argument("<words>", "as people write them")
    .addOption(language.makeOptionMandatory())
    .requiredOption("--list <list>", list)
    .requiredOption("--source <source>", "where it comes from: who says so")
    .addOption(
      new Option("--about <who>", "danger: who is in danger (default: self)").choices(["self", "other"]),
    )
    .addOption(
      new Option("--grade <grade>", "danger: how sure (default: possible)").choices(["certain", "possible"]),
    )
    .option("--yes", "keep it, also where something gets worse")
    .addHelpText(
      "after",
      example(
        `words add Bovenbeek "bajaat" --language nl --list yes --source "An, dienstencentrum"`,
        `words add Bovenbeek "in de put" --language nl --list danger-suicide --source "huisarts"`,
      ),
    )
    .action(async (named: string, text: string, options) =>
      (await files()).add(context, named, text, options),
    );

  words
    .command("remove")
    .description("take a town's own word away again")
    .addArgument(town)
    .argument("<words>")
    .addOption(language.makeOptionMandatory())
    .requiredOption("--list <list>", list)
    .addHelpText("after", example(`words remove Bovenbeek "bajaat" --language nl --list yes`))
    .action(async (named: string, text: string, options) =>
      (await files()).remove(context, named, text, options),
    );
}
