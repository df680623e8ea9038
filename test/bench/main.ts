import { writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { measureEngine } from "./engine.ts";
import { measureOutbox } from "./outbox.ts";
import { startServer } from "./server.ts";
import { lineOf, markdown, type Measure } from "./table.ts";
import { measureTurns, openBenchStreet } from "./turns.ts";
import { measureWeb } from "./web.ts";

const help = `npm run bench -- [--only a,b,c,d] [--rounds 5] [--seconds 5] [--json file]

Measures Buurtlijn beside its peers, ours and the peer in turns, and prints one table with ratios. Needs no set-up.
  a  engine steps/s, in memory and with the run through JSON, beside @floip/flow-runner
  b  durable turns/s at 1, 16 and 64 clients, beside pgbench doing the same four statements; p99 at half load
  c  webhook to 200 over HTTP at 64 connections, beside a bare express route with one insert
  d  outbox claims and marks per second; memory at the peak
--rounds   how often each pair is measured (the middle one decides)
--seconds  how long each measurement takes
Nothing else should run on the machine: the absolute figures are this machine's, the ratios say more.`;

const values = readArguments();
const parts = values.only.split(",").map((part) => part.trim());
const options = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  say: (line: string) => console.error(line),
};
const wrong = parts.filter((part) => !["a", "b", "c", "d"].includes(part));

if (values.help) console.log(help);
else if (wrong.length > 0 || !(options.rounds >= 1) || !(options.seconds > 0)) {
  console.error(help);
  process.exitCode = 1;
} else await main();

function readArguments() {
  try {
    return parseArgs({
      options: {
        only: { type: "string", default: "a,b,c,d" },
        rounds: { type: "string", default: "5" },
        seconds: { type: "string", default: "5" },
        json: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exit(1);
  }
}

async function main(): Promise<void> {
  const measures: Measure[] = [];
  let version = "";
  if (parts.includes("a")) measures.push(...(await timed("a", () => measureEngine(options))));
  if (parts.some((part) => part !== "a")) {
    const server = await startServer();
    version = `, PostgreSQL ${server.version} with fsync on`;
    try {
      if (parts.includes("b") || parts.includes("d")) {
        const street = await timed("phones", () => openBenchStreet(server));
        try {
          if (parts.includes("b"))
            measures.push(...(await timed("b", () => measureTurns(server, street, options))));
          if (parts.includes("d")) measures.push(...(await timed("d", () => measureOutbox(street, options))));
        } finally {
          await street.close();
        }
        const peak = process.resourceUsage().maxRSS / 1024;
        measures.push({
          part: "d",
          name: "peak memory of the bench's own process",
          unit: "MB",
          ours: [peak],
        });
      }
      if (parts.includes("c")) measures.push(...(await timed("c", () => measureWeb(server, options))));
    } finally {
      await server.stop();
    }
  }
  const { model } = cpus()[0] ?? { model: "unknown processor" };
  const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}${version}; ${options.rounds} rounds of ${options.seconds} s`;
  const lines = measures.sort((a, b) => a.part.localeCompare(b.part)).map(lineOf);
  console.log(`${machine}\n\n${markdown(lines)}`);
  if (values.json !== undefined) {
    await writeFile(values.json, `${JSON.stringify({ machine, measures, lines }, null, 2)}\n`);
  }
  if (lines.some((line) => line.reached === "no")) console.log("\nSome goals were not reached.");
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await work();
  options.say(`${name}: ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  return result;
}
