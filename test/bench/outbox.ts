import { lanes } from "../../src/app/ports/turn.ts";
import { pgOutbox } from "../../src/store/outbox/outbox.ts";
import { closedLoop } from "./load.ts";
import type { Street } from "./street.ts";
import type { Measure } from "./table.ts";

/** As many as the delivery worker claims at once. */
const CLAIM = 32;
/** All texts of the bench are due by then: their turns ran on a clock of their own. */
const LATER = new Date("2100-01-01T00:00:00.000Z");

/** (d) Claims and marks per second with one worker: each text is claimed, opened, and marked as accepted. */
export async function measureOutbox(
  street: Street,
  options: { rounds: number; seconds: number },
): Promise<Measure[]> {
  const outbox = pgOutbox({ pool: street.store.pool, keys: street.store.keys, now: () => LATER });
  const ours: number[] = [];
  for (let round = 0; round < options.rounds; round++) {
    // Something to claim: replies of turns.
    await closedLoop(64, options.seconds / 2, street.phones, street.say);
    const begin = performance.now();
    let count = 0;
    while (performance.now() - begin < options.seconds * 1000) {
      const { texts } = await outbox.claim(lanes.reply, CLAIM);
      if (texts.length === 0) break;
      await outbox.mark(
        texts.map(({ id, town, attempts }) => ({ id, town, attempts, to: "accepted", sid: `SM${id}` })),
      );
      count += texts.length;
    }
    ours.push(count / ((performance.now() - begin) / 1000));
  }
  return [{ part: "d", name: "outbox claims and marks, one worker", unit: "texts/s", ours }];
}
