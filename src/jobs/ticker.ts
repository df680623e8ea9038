import { schedule, type ScheduledTask } from "node-cron";

/** Something that is done every second, never twice at once; it claims what is due and leaves the rest. */
export interface Chore {
  name: string;
  run(now: string): Promise<void>;
}

export interface Ticker {
  /** Stops new rounds and waits for the running ones. */
  stop(): Promise<void>;
}

/**
 * Runs every chore each second, in UTC: cron expressions in local time have stopped or spun at clock changes. What is
 * due stands in the database, so a missed second is made up by the next.
 */
export function startTicker(chores: Chore[], onError: (chore: string, error: unknown) => void): Ticker {
  const running = new Map<string, Promise<void>>();
  const round = (): void => {
    for (const chore of chores) {
      if (running.has(chore.name)) continue;
      const done = chore
        .run(new Date().toISOString())
        .catch((error: unknown) => onError(chore.name, error))
        .finally(() => running.delete(chore.name));
      running.set(chore.name, done);
    }
  };
  const task: ScheduledTask = schedule("* * * * * *", round, {
    timezone: "UTC",
    suppressMissedWarning: true,
  });
  return {
    async stop() {
      await task.stop();
      await Promise.all(running.values());
    },
  };
}
