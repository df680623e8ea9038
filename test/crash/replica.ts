import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
const START_MS = 120_000;
const LAST_WORDS = 12;

/** One server process that can be killed and started again on its port. */
export class Replica {
  readonly port: number;
  /** What its log complained of, as `where: code`, counted over all its lives. */
  readonly complaints = new Map<string, number>();
  readonly #env: () => Record<string, string>;
  #child: ChildProcess | null = null;
  #over = false;
  #wasReady = false;
  #lastWords: string[] = [];

  /** @param env the settings; asked at each start. */
  constructor(port: number, env: () => Record<string, string>) {
    this.port = port;
    this.#env = env;
  }

  start(): void {
    if (this.#over) throw new Error("The crash test was stopped.");
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", cli, "start"], {
      env: { PATH: process.env["PATH"], ...this.#env(), PORT: String(this.port) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    this.#wasReady = false;
    this.#lastWords = [];
    createInterface({ input: child.stdout }).on("line", (line) => this.#read(line));
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (this.#child === child) this.#lastWords = [...this.#lastWords, line.trim()].slice(-LAST_WORDS);
    });
  }

  /**
   * Waits until it answers, and starts it again when it ended instead, as whoever keeps a real server running does:
   * while the database comes back a start may fail, saying why. @throws when it never gets there.
   */
  async ready(): Promise<void> {
    const until = Date.now() + START_MS;
    while (Date.now() < until) {
      if (this.#ended()) {
        this.#complainOfEnd();
        this.start();
      }
      const up = await fetch(`http://127.0.0.1:${this.port}/health/ready`, {
        signal: AbortSignal.timeout(2_000),
      }).then(
        (answer) => answer.ok,
        () => false,
      );
      this.#wasReady ||= up;
      if (up) return;
      await pause(100);
    }
    throw new Error(
      `The server on port ${this.port} is not ready after ${START_MS} ms: ${this.#lastWords.join(" | ")}`,
    );
  }

  /** kill -9; resolves when the process is gone. */
  kill(): Promise<number | null> {
    return this.#end("SIGKILL");
  }

  /** kill -9 for good: whatever the test was about to do, it starts nothing any more. */
  retire(): Promise<number | null> {
    this.#over = true;
    return this.kill();
  }

  /** Asks it to stop in order. @returns its exit code. */
  stop(): Promise<number | null> {
    return this.#end("SIGTERM");
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    const child = this.#child;
    if (child === null) return 0;
    if (this.#ended()) this.#complainOfEnd();
    else {
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    }
    this.#child = null;
    return child.exitCode;
  }

  #ended(): boolean {
    return this.#child !== null && (this.#child.exitCode !== null || this.#child.signalCode !== null);
  }

  /** It ended and nobody killed it. A start that failed says why in one sentence; anything else is a defect. */
  #complainOfEnd(): void {
    const orderly = !this.#wasReady && this.#lastWords.length === 1;
    this.#complain(`${orderly ? "a start failed" : "it ended by itself"}: ${this.#lastWords.join(" | ")}`);
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
