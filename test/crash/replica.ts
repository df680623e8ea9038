import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
const START_MS = 90_000;

/** One server process that can be killed and started again on its port. */
export class Replica {
  readonly port: number;
  /** What its log complained of, as `where: code`, counted over all its lives. */
  readonly complaints = new Map<string, number>();
  readonly #env: () => Record<string, string>;
  #child: ChildProcess | null = null;
  #lastWords = "";

  /** @param env the settings; asked at each start. */
  constructor(port: number, env: () => Record<string, string>) {
    this.port = port;
    this.#env = env;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", cli, "start"], {
      env: { PATH: process.env["PATH"], ...this.#env(), PORT: String(this.port) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    createInterface({ input: child.stdout }).on("line", (line) => this.#read(line));
    createInterface({ input: child.stderr }).on("line", (line) => {
      this.#lastWords = line;
      this.#complain(`stderr: ${line}`);
    });
  }

  /** Waits until it answers. @throws when it ended instead, with its last words. */
  async ready(): Promise<void> {
    const child = this.#child;
    const until = Date.now() + START_MS;
    while (Date.now() < until) {
      if (child === null || child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The server on port ${this.port} ended instead of starting: ${this.#lastWords}`);
      }
      const up = await fetch(`http://127.0.0.1:${this.port}/health/ready`, {
        signal: AbortSignal.timeout(2_000),
      }).then(
        (answer) => answer.ok,
        () => false,
      );
      if (up) return;
      await pause(50);
    }
    throw new Error(`The server on port ${this.port} is not ready after ${START_MS} ms.`);
  }

  /** kill -9; resolves when the process is gone. */
  kill(): Promise<number | null> {
    return this.#end("SIGKILL");
  }

  /** Asks it to stop in order. @returns its exit code. */
  stop(): Promise<number | null> {
    return this.#end("SIGTERM");
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    const child = this.#child;
    if (child === null) return 0;
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    }
    return child.exitCode;
  }

  #read(line: string): void {
    if (!line.startsWith("{")) return;
    const { level, where, code } = JSON.parse(line) as { level: number; where?: string; code?: string };
    if (level >= 50) this.#complain(`${where}: ${code}`);
  }

  #complain(about: string): void {
    this.complaints.set(about, (this.complaints.get(about) ?? 0) + 1);
  }
}
