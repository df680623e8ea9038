export interface Repeating {
  /** Resolves when the first round is over, whether it went well or not. */
  first: Promise<void>;
  /** Starts no new round and waits for the running one. */
  stop(): Promise<void>;
}

/** Does something at once and then again `ms` milliseconds after each end, so that rounds never overlap. */
export function repeat(
  name: string,
  ms: number,
  work: () => Promise<unknown>,
  onError: (name: string, error: unknown) => void,
): Repeating {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      onError(name, error);
    }
    if (!stopped) timer = setTimeout(() => (running = round()), ms);
  };
  const first = round();
  let running = first;
  return {
    first,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
