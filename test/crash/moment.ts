import type { DemoCarrier } from "../../src/channels/demo/carrier.ts";
import type { Chance } from "./chance.ts";

/** When nothing passes for so long, the moment has come anyway. */
const LONGEST_MS = 3_000;

/**
 * Calls `strike` at a moment that nobody chose; or while a text is being taken in; or the instant the carrier has
 * taken a text and not yet said so, which is when a fate becomes unknown.
 */
export function atMoment<T>(
  carrier: Pick<DemoCarrier, "subscribe">,
  chance: Chance,
  strike: () => Promise<T>,
): Promise<T> {
  const waitsFor = chance.pick(["nothing", "text in", "text out"] as const);
  return new Promise((resolve) => {
    let over = false;
    const go = (): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      unsubscribe();
      resolve(strike());
    };
    const timer = setTimeout(go, waitsFor === "nothing" ? 0 : LONGEST_MS);
    const unsubscribe = carrier.subscribe(({ direction, status }) => {
      // At once, inside the carrier's own handling of the request: its answer must not leave.
      if (waitsFor === "text out" && status === "queued") go();
      if (waitsFor === "text in" && direction === "inbound") setTimeout(go, chance.between(0, 40));
    });
  });
}
