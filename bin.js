#!/usr/bin/env node
// Plain JavaScript, so that a Node that is too old for the rest can still say so, or hand over to the one that
// `npm ci` brought along.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const needed = [22, 18];
const enough = (version) => {
  const [major, minor] = version.replace(/^v/, "").split(".").map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
};
const packaged = fileURLToPath(new URL("node_modules/node/bin/node", import.meta.url));
const candidates = [packaged, process.execPath].filter((path) => existsSync(path));
const node = candidates.find((path) => {
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return stdout && enough(stdout.trim());
});
if (!node) {
  console.error(
    `Buurtlijn needs Node ${needed.join(".")} or newer; this is ${process.version}. Run "npm ci" to bring it along.`,
  );
  process.exit(1);
}
const cli = fileURLToPath(new URL("src/cli.ts", import.meta.url));
// What Node has read and compiled is kept, which makes every later start quicker; where it cannot be kept, nothing is lost.
const cache = fileURLToPath(new URL("node_modules/.cache/node", import.meta.url));
// Twice the room for what lives as long as one text, so that less of it is moved before it can be forgotten (measured: a
// tenth less work a turn, for at most 48 MB of memory).
const flags = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=32"];
const child = spawn(node, [...flags, cli, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { NODE_COMPILE_CACHE: cache, ...process.env },
});
process.on("SIGTERM", () => child.kill("SIGTERM"));
// A terminal sends Ctrl-C to the child as well, and a second one would cut its orderly stop short.
process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
// npm hands a signal to the shell between us and it, which ends and tells nobody.
const parent = process.ppid;
if (process.env.npm_lifecycle_event)
  setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 500).unref();
child.on("error", (error) => {
  console.error(`Node could not be started: ${error.message}`);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
