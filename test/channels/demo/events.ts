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
