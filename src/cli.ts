import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "./commands/context.ts";
import { caseOutcomes } from "./core/escalation/cases.ts";

/** Declares the commands and hands over; each is loaded only when it is asked for. */
const program = new Command("buurtlijn")
  .description("A neighbourhood that helps itself by text message, telephone, Teams and Slack.")
  .showHelpAfterError("(buurtlijn --help lists what there is)")
  .enablePositionalOptions()
  .exitOverride();

const context: Context = { env: process.env, print: (line) => console.log(line), input: process.stdin };

const example = (...lines: string[]): string =>
  `\nExample${lines.length > 1 ? "s" : ""}:\n${lines.map((line) => `  buurtlijn ${line}`).join("\n")}`;
const list = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];
const words = (value: string): string[] => value.split(",").map((word) => word.trim());
const caseNumber = (value: string): number => {
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError("A case has a number, such as 2041.");
};

program
  .command("start", { isDefault: true })
  .description("start the server: with a carrier set, live; without one, the demo street on this machine")
  .allowExcessArguments()
  .action(async (_options: object, command: Command) => {
    const [unknown] = command.args;
    if (unknown !== undefined) program.error(`error: there is no command "${unknown}"`);
    await (await import("./commands/start.ts")).start(context);
  });

program
  .command("demo")
  .description("start the demo street, whatever carrier is set")
  .action(async () => (await import("./commands/start.ts")).demo(context));

program
  .command("flows")
  .description("check every flow, its texts and its golden conversations")
  .option("--schema", "print the JSON Schema of flow.yaml, for editors")
  .action(async (options: { schema?: boolean }) => {
    const flows = await import("./commands/flows.ts");
    process.exitCode = options.schema === true ? flows.printSchema() : flows.run("flows");
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
    process.exitCode = await (await import("./commands/play.ts")).play(context, "flows", flow, options);
  });

program
  .command("runs")
  .description("count the talks on each revision of each flow, and say which a declared migration would move")
  .action(async () => {
    process.exitCode = await (await import("./commands/flowRuns.ts")).flowRuns(context);
  });

const town = new Argument("<municipality>", "its id or its name");
const municipality = program
  .command("municipality")
  .description("municipalities: their numbers, neighbourhoods, staff and settings");
const municipalities = () => import("./commands/municipality.ts");

municipality
  .command("add")
  .description("make a municipality")
  .argument("<name>")
  .requiredOption("--number <number>", "the number that it texts from")
  .requiredOption("--neighbourhood <name>", "a neighbourhood or village (again for more)", list)
  .addHelpText(
    "after",
    example(`municipality add Bovenbeek --number +32460001122 --neighbourhood Centrum --neighbourhood Heide`),
  )
  .action(async (name: string, options) => (await municipalities()).add(context, name, options));

municipality
  .command("list")
  .description("list the municipalities")
  .option("--json", "for scripts")
  .action(async (options) => (await municipalities()).list(context, options));

municipality
  .command("show")
  .description("show a municipality with all its settings, or one setting as JSON")
  .addArgument(town)
  .argument("[setting]", "dotted path, such as hours or matching.gatherMinutes")
  .addHelpText("after", example("municipality show Bovenbeek", "municipality show 1 helplines > lines.json"))
  .action(async (named: string, setting?: string) => (await municipalities()).show(context, named, setting));

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
  .action(async (named: string, options) => (await municipalities()).neighbourhood(context, named, options));

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

const person = program.command("person").description("people of a municipality");
const people = () => import("./commands/person.ts");

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

const cases = program.command("cases").description("cases: what waits for a person");
const files = () => import("./commands/cases.ts");
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

program
  .command("doctor")
  .description("check configuration, database, carrier and what each municipality has still to set")
  .addHelpText("after", "\nEach line is ok, to do or wrong. Exit code 1 where something is wrong.")
  .action(async () => {
    process.exitCode = await (await import("./commands/doctor.ts")).doctor(context);
  });

const settings = async () => (await import("./config.ts")).readConfig(context.env);

program
  .command("backup")
  .description("write everything but the master key into one file, while servers run")
  .option("--to <file or folder>", "where to (default: DATA_DIR/backups)")
  .option("--verify <file>", "only check that a back-up is whole")
  .addHelpText("after", example("backup --to /mnt/elsewhere/", "backup --verify /mnt/elsewhere/one.backup"))
  .action(async (options: { to?: string; verify?: string }) => {
    const { runBackup, runVerify } = await import("./commands/backup.ts");
    if (options.verify !== undefined) await runVerify(options.verify);
    else await runBackup(await settings(), options.to);
  });

program
  .command("restore")
  .argument("<file>")
  .description("bring a back-up into an empty database (DATABASE_URL, or a new DATA_DIR)")
  .option("--erasures <file>", "the newest list of erasures: whoever is on it is erased again")
  .addHelpText("after", example("restore /mnt/elsewhere/one.backup --erasures /mnt/elsewhere/erasures"))
  .action(async (file: string, options: { erasures?: string }) =>
    (await import("./commands/restore.ts")).runRestore(await settings(), file, options.erasures),
  );

program
  .command("erasures")
  .description("list who was erased, ids only; keep it apart, for a restore")
  .option("--to <file>", "write it to a file, replacing an older list")
  .addHelpText("after", example("erasures --to /mnt/elsewhere/erasures"))
  .action(async (options: { to?: string }) =>
    (await import("./commands/erasures.ts")).runErasures(await settings(), options.to),
  );

program
  .command("rotate-key")
  .description("wrap every key anew: from MASTER_KEY to NEW_MASTER_KEY; stop every server first")
  .addHelpText(
    "after",
    "\nMake the new key with openssl rand -base64 32, and keep it safe before you use it.",
  )
  .action(async () => (await import("./commands/rotateKey.ts")).rotateKey(context));

program
  .command("bench")
  .description("measure engine, turns, webhooks and outbox (from a checkout)")
  .argument("[arguments...]", "what the measurements take")
  .passThroughOptions()
  .allowUnknownOption()
  .helpOption(false)
  .action(async (args: string[]) => {
    process.exitCode = await (await import("./commands/bench.ts")).bench(args);
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = (await import("./commands/report.ts")).report(error);
}
