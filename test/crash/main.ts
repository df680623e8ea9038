import { Command, InvalidArgumentError } from "commander";
import { crashTest, type CrashReport } from "./crash.ts";

/** One defect may leave hundreds of traces. */
const SHOWN = 40;

const whole = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("A whole number is needed.");
  return Number(text);
};
const { kills, replicas, seed, residents } = new Command("crash")
  .description("Kills real servers with kill -9 under load; loses nothing, doubles nothing, or says what.")
  .option("--kills <count>", "how often to kill", whole, 20)
  .option("--replicas <count>", "servers over one database; 1 has its own embedded one", whole, 1)
  .option("--residents <count>", "residents that text at once, in each of two towns", whole, 25)
  .option("--seed <number>", "the same seed gives the same words and moments", whole, Date.now() % 1e9)
  .parse()
  .opts<{ kills: number; replicas: number; seed: number; residents: number }>();
if (replicas < 1) {
  console.error("--replicas must be 1 or more.");
  process.exit(1);
}
const tell = (line: string): void => console.log(`  ${new Date().toISOString().slice(11, 19)}  ${line}`);
const report = await crashTest({ kills, replicas, seed, residents, tell });
print(report);
process.exit(report.violations.length === 0 ? 0 : 1);

function print({ counts, violations, seconds, seed: thrown }: CrashReport): void {
  const width = Math.max(...Object.keys(counts).map((name) => name.length));
  console.log(`\n  ${kills} kills, ${replicas} server(s), ${residents} residents a town, seed ${thrown}`);
  for (const [name, count] of Object.entries(counts)) console.log(`  ${name.padEnd(width)}  ${count}`);
  console.log(`  ${"seconds".padEnd(width)}  ${seconds}\n`);
  if (violations.length === 0) console.log("  Nothing was lost and nothing was doubled.");
  else {
    console.log(
      `  ${violations.length} violations${violations.length > SHOWN ? `, the first ${SHOWN}` : ""}:`,
    );
    for (const one of violations.slice(0, SHOWN)) console.log(`  - ${one}`);
  }
}
