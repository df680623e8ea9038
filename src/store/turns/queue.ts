/** At most this many turns share a transaction, and this many transactions run at once (measured: more gains nothing). */
const BATCH = 32;
export const IN_FLIGHT = 2;

interface Waiting<Work, Result> {
  /** Turns with the same key never run at once and keep their order. */
  key: string;
  work: Work;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Gathers turns into batches without ever waiting for one to fill: what one turn of the event loop brings in is shared
 * over the transactions that run at once, and while they run, what arrives forms the next. (Taking each turn as it came
 * made every other batch one of a single turn.) A key that is in flight stays out of the next batch, so that one person's messages never run at once or out of order.
 */
export class TurnQueue<Work, Result> {
  readonly #run: (work: Work[]) => Promise<PromiseSettledResult<Result>[]>;
  #waiting: Waiting<Work, Result>[] = [];
  readonly #busy = new Set<string>();
  #running = 0;
  #pumping = false;
  #idle: (() => void)[] = [];

  constructor(run: (work: Work[]) => Promise<PromiseSettledResult<Result>[]>) {
    this.#run = run;
  }

  /** @returns the turn's result once its transaction has committed. */
  push(key: string, work: Work): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ key, work, resolve, reject });
      this.#pumpSoon();
    });
  }

  /** Resolves when nothing waits and nothing runs. */
  async drained(): Promise<void> {
    if (this.#running === 0 && this.#waiting.length === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Once all that has come in already has been read, and those who were just answered have sent their next. */
  #pumpSoon(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    setImmediate(() => {
      this.#pumping = false;
      this.#pump();
    });
  }

  #pump(): void {
    while (this.#running < IN_FLIGHT) {
      const batch = this.#take();
      if (batch.length === 0) break;
      void this.#start(batch);
    }
    if (this.#running === 0 && this.#waiting.length === 0)
      for (const resolve of this.#idle.splice(0)) resolve();
  }

  #take(): Waiting<Work, Result>[] {
    const batch: Waiting<Work, Result>[] = [];
    const left: Waiting<Work, Result>[] = [];
    const taken = new Set<string>();
    const share = Math.min(BATCH, Math.ceil((this.#waiting.length + this.#busy.size) / IN_FLIGHT));
    for (const one of this.#waiting) {
      if (batch.length < share && !this.#busy.has(one.key) && !taken.has(one.key)) batch.push(one);
      else left.push(one);
      taken.add(one.key);
    }
    this.#waiting = left;
    for (const one of batch) this.#busy.add(one.key);
    return batch;
  }

  async #start(batch: Waiting<Work, Result>[]): Promise<void> {
    this.#running += 1;
    try {
      const results = await this.#run(batch.map((one) => one.work));
      batch.forEach((one, index) => {
        const result = results[index]!;
        if (result.status === "fulfilled") one.resolve(result.value);
        else one.reject(result.reason);
      });
    } catch (error) {
      for (const one of batch) one.reject(error);
    } finally {
      for (const one of batch) this.#busy.delete(one.key);
      this.#running -= 1;
      this.#pumpSoon();
    }
  }
}
