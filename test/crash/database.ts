import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded, type EmbeddedServer } from "../../src/store/database/embedded.ts";

/** The embedded PostgreSQL of the crash test, which dies and comes back as often as is asked. */
export class Database {
  readonly #home: string;
  #server: EmbeddedServer | null = null;
  #killed = 0;
  #starting: Promise<unknown> = Promise.resolve();
  #over = false;

  constructor(home: string) {
    this.#home = home;
  }

  /** Starts it, or attaches where a server has started it. @returns its address, as its superuser. */
  async start(): Promise<string> {
    if (this.#over) throw new Error("The crash test was stopped.");
    const starting = startEmbedded(this.#home);
    this.#starting = starting.catch(() => undefined);
    this.#server = await starting;
    return this.url;
  }

  get url(): string {
    return this.#server!.url("postgres");
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  /** kill -9 of the postmaster; its children find out by themselves and leave, as after a real crash. */
  kill(): void {
    try {
      const file = join(this.#home, "database", "cluster", "postmaster.pid");
      const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
      // Its file outlives it, and its number may be another's by now.
      if (pid > 1 && pid !== this.#killed) process.kill(pid, "SIGKILL");
      this.#killed = pid;
    } catch {
      // It was dead already, with or without its file.
    }
  }

  /** kill -9 for good, also of one that is just starting. */
  async retire(): Promise<void> {
    this.#over = true;
    await this.#starting;
    this.kill();
  }

  /** Runs `work` with a connection that passes row security. */
  async ask<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.url });
    // It may be killed under us; the query then fails, and that is enough.
    client.on("error", () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
