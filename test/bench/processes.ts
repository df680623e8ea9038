import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** A program of ours in a process of its own. */
export interface Program {
  /** Its greatest resident memory so far, in MB; NaN where the system does not say. */
  peakMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a TypeScript file of the project and waits until `url` answers 200. @throws with what it printed when it ends before. */
export async function startProgram(
  file: string,
  args: string[],
  env: Record<string, string>,
  url: string,
): Promise<Program> {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  // With the flags that `bin.js` gives: the bench is started by it.
  const child = spawn(process.execPath, [...process.execArgv, path, ...args], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (printed = (printed + text).slice(-4000)));
  }
  const until = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGKILL");
      throw new Error(`${file} did not start: ${printed}`);
    }
    await pause(50);
  }
  return { peakMemory: () => peakOf(child), stop: () => stop(child) };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(1000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function peakOf(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^Vm(?:HWM|RSS):\s+(\d+) kB/mu.exec(status)?.[1];
  return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
  await ended;
  clearTimeout(timer);
}
