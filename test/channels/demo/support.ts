import type { Server, RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:http";

export interface Listening {
  url: string;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function listen(app: RequestListener): Promise<Listening> {
  const server: Server = createServer(app);
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

/** Reads server-sent events one by one. */
export async function events(
  url: string,
): Promise<{ next(): Promise<{ event: string; data: unknown }>; end(): void }> {
  const stop = new AbortController();
  const answer = await fetch(url, { signal: stop.signal });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  return {
    async next() {
      while (!rest.includes("\n\n")) {
        const { value, done } = await reader.read();
        if (done) throw new Error("The stream ended.");
        rest += value;
      }
      const at = rest.indexOf("\n\n");
      const block = rest.slice(0, at);
      rest = rest.slice(at + 2);
      const [, event = "", data = ""] = /^event: (.*)\ndata: (.*)$/s.exec(block) ?? [];
      return { event, data: JSON.parse(data) as unknown };
    },
    end: () => stop.abort(),
  };
}
