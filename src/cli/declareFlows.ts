import { Option, type Command } from "commander";
import { example, list } from "./arguments.ts";
import type { Context } from "../commands/shared/context.ts";

/** `flows`, `play` and `runs`: what concerns the conversations themselves. */
export function declareFlows(program: Command, context: Context): void {
  program
    .command("flows")
    .description("check every flow, its texts and its golden conversations")
    .option("--schema", "print the JSON Schema of flow.yaml, for editors")
    .addHelpText("after", example("flows", "flows --schema > flow.schema.json"))
    .action(async (options: { schema?: boolean }) => {
      process.exitCode = (await import("../commands/flows.ts")).flows(context, "flows", options);
    });

  program
    .command("play")
    .description("talk along one flow on the terminal; no database, nothing is sent")
    .argument("<flow>", "folder of the flow, such as companion-request")
    .addOption(new Option("--language <code>", "language of the person").default("nl"))
    .addOption(new Option("--mode <mode>").choices(["text", "voice", "script", "card"]).default("text"))
    .option("--said <sentence>", "the first sentence, with which the person starts the flow")
    .option("--param <name=value>", "what started the flow, such as event=nobody (again for more)", list)
    .option("--fact <name=value>", "what is known, such as firstName=Rita (again for more)", list)
    .option("--result <name=value>", "the outcome of a match, instead of being asked (again for more)", list)
    .option("--save <name>", "write the talk as a golden conversation of the flow")
    .addHelpText(
      "after",
      example(
        `play companion-request --said "k zou gaarne eens gaan wandelen"`,
        `play companion-offer --param kind=walk --param firstName=Maria --save first-yes`,
        `play start < answers.txt`,
      ),
    )
    .action(async (flow: string, options) => {
      process.exitCode = await (await import("../commands/play.ts")).play(context, "flows", flow, options);
    });

  program
    .command("runs")
    .description(
      "count the talks on each revision of each flow, and say which a declared migration would move",
    )
    .addHelpText("after", example("runs"))
    .action(async () => {
      process.exitCode = await (await import("../commands/runs.ts")).runs(context);
    });
}
