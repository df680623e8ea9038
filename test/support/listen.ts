import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface Listening {
  /** Without a trailing slash. */
  url: string;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function listen(app: RequestListener): Promise<Listening> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Ports of this machine that nobody uses: all are taken before any is given back, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => listen(() => undefined)));
  await Promise.all(held.map((one) => one.close()));
  return held.map(({ url }) => Number(new URL(url).port));
}
