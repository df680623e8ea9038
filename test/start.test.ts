import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePorts } from "./support/listen.ts";
import { testDatabase, testMasterKey, type TestDatabase } from "./support/database.ts";

/** A server as whoever runs it sees it: its environment, what it says, and how it ends. */
interface Started {
  child: ChildProcess;
  out: string;
  err: string;
  ended: Promise<number | null>;
}

let home: string;
const running: Started[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "buurtlijn-start-"));
  await chmod(home, 0o755);
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill("SIGTERM");
    await ended;
  }
});
afterAll(() => rm(home, { recursive: true }));

const root = fileURLToPath(new URL("..", import.meta.url));

function start(env: Record<string, string>, command = [process.execPath, "bin.js", "start"]): Started {
  const child = spawn(command[0]!, command.slice(1), {
    cwd: root,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const started = { child, out: "", err: "", ended };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (started.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (started.err += text));
  running.push(started);
  return started;
}

const until = (what: () => boolean): Promise<void> =>
  expect.poll(what, { timeout: 25_000, interval: 20 }).toBe(true);

describe("a stop that is asked for while the server starts", () => {
  it("is obeyed, and leaves no embedded database behind", async () => {
    const data = join(home, "stopped");
    const { child, ended } = start({ DATA_DIR: data, PORT: "0" });
    await until(() => existsSync(join(data, "database/cluster/postmaster.pid")));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(existsSync(join(data, "database/cluster/postmaster.pid"))).toBe(false);
  });

  it("does not wait for a database that does not answer", async () => {
    const [port] = await freePorts(1);
    const started = start({
      DATA_DIR: home,
      PORT: "0",
      DATABASE_URL: `postgresql://u:p@127.0.0.1:${port}/x`,
    });
    await until(() => started.out.includes("waiting for it"));
    const asked = Date.now();
    started.child.kill("SIGINT");
    expect(await started.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
  });
});

describe("a demo", () => {
  let store: TestDatabase;
  let env: Record<string, string>;
  beforeAll(async () => {
    store = await testDatabase("demo");
    env = {
      DATABASE_URL: store.url,
      MASTER_KEY: testMasterKey.toString("base64"),
      DATA_DIR: home,
      PORT: "0",
    };
  });
  afterAll(() => store.close());

  it("stops in order where npm started it and is told to stop", async () => {
    const started = start(env, ["npm", "start"]);
    await until(() => started.out.includes("Buurtlijn is open"));
    started.child.kill("SIGTERM");
    // Its output is open until the server has ended, whenever npm itself does.
    await started.ended;
    expect(started.out).toContain('"stopped"');
  });

  it("has its database to itself: a second one is refused in a sentence", async () => {
    const first = start(env);
    await until(() => first.out.includes("Buurtlijn is open"));
    const second = start(env);
    expect(await second.ended).toBe(1);
    expect(second.err).toMatch(/^A demo runs on this database already: [^\n]*\.\n$/);
  });
});

describe("a place for the data that cannot be used", () => {
  it.each([
    ["is a file", "file", "EEXIST"],
    ["is below a file", "file/data", "ENOTDIR"],
  ])("ends in one sentence and 1 where it %s", async (_what, path, code) => {
    await writeFile(join(home, "file"), "");
    const started = start({ DATA_DIR: join(home, path), PORT: "0" });
    expect(await started.ended).toBe(1);
    expect(started.err).toMatch(
      new RegExp(`^DATA_DIR \\(.*\\) cannot be used as a folder \\(${code}\\); .*\\.\n$`),
    );
    expect(started.out).toBe("");
  });
});
