import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { freePorts } from "./support/listen.ts";

it("a demo whose database died alone starts it again and answers", async () => {
  const home = await mkdtemp(join(tmpdir(), "buurtlijn-guard-"));
  // PostgreSQL takes another user than root, who must be able to get in.
  await chmod(home, 0o755);
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["bin.js", "demo"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { PATH: process.env["PATH"], PORT: String(port), DATA_DIR: home },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const ready = async (): Promise<boolean> =>
    fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  const patience = { timeout: 25_000, interval: 100 };
  try {
    await expect.poll(ready, patience).toBe(true);
    const pid = Number.parseInt(await readFile(join(home, "database/cluster/postmaster.pid"), "utf8"), 10);
    process.kill(pid, "SIGKILL");
    await expect.poll(ready, patience).toBe(false);
    await expect.poll(ready, patience).toBe(true);
    const answer = await fetch(`${url}/demo/text`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ from: "+32400000011", body: "BEL" }),
    });
    expect(await answer.json()).toEqual({ attempts: [200] });
  } finally {
    server.kill("SIGTERM");
    await ended;
    await rm(home, { recursive: true, force: true });
  }
}, 90_000);
