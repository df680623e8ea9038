import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Router } from "express";

export const accountSid = `AC${"a1".repeat(16)}`;
export const authToken = "0123456789abcdef0123456789abcdef";
export const town = "+32460001122";
export const phone = "+32470123456";

export interface Running {
  url: string;
  /** Mounts another router while it runs. */
  use(router: Router): void;
  close(): Promise<void>;
}

/** An express app on a free port of this machine. */
export async function listen(): Promise<Running> {
  const app = express();
  const server: Server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use: (router) => void app.use(router),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
