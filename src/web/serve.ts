import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Served {
  /** The port that was really taken; it differs when 0 was asked. */
  port: number;
  /**
   * Takes no new connection, ends event streams at once, lets other requests finish, and cuts what is left after
   * `graceMs`. May be called more than once.
   */
  stop(): Promise<void>;
}

/**
 * Starts listening.
 * @param where - `host` as for node:net; a demo passes 127.0.0.1
 * @throws the socket's error, e.g. EADDRINUSE
 */
export async function serve(
  app: RequestListener,
  where: { port: number; host: string; graceMs?: number },
): Promise<Served> {
  const { port, host, graceMs = 10_000 } = where;
  const open = new Set<ServerResponse>();
  let stopping: Promise<void> | null = null;
  const server = createServer((req, res) => {
    open.add(res);
    res.once("close", () => open.delete(res));
    if (stopping !== null) res.setHeader("Connection", "close");
    app(req, res);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      // A stream of events never ends by itself.
      for (const res of open) {
        if (String(res.getHeader("Content-Type")).startsWith("text/event-stream")) res.end();
        else if (!res.headersSent) res.setHeader("Connection", "close");
      }
      server.closeIdleConnections();
    });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => (stopping ??= close()),
  };
}

/**
 * Calls `stop` at the first SIGTERM or SIGINT and then lets the process end; a second signal ends it at once.
 * @param failed - hears why stopping failed
 */
export function stopOnSignal(stop: (signal: NodeJS.Signals) => Promise<void>, failed: (error: unknown) => void): void {
  let asked = false;
  const hear = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(1);
    asked = true;
    stop(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        failed(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", hear);
  process.on("SIGINT", hear);
}
