import { createDelivery, type DeliveryOptions } from "./deliverOutbox.ts";

export interface RunningDelivery {
  /** Something was put into the outbox: look now. */
  wake(): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

/**
 * Drains the outbox until it is stopped: at once after `wake`, and every `pollMs` for what other replicas put in,
 * what became due, and claims whose holder is gone. A send that hangs holds up nothing but its own conversation.
 * @param options.wake subscribes to "the outbox has something"; returns how to unsubscribe.
 */
export function startDelivery(
  options: DeliveryOptions & { wake?: (listener: () => void) => () => void; pollMs?: number },
): RunningDelivery {
  const { pollMs = 1000, onError = () => undefined } = options;
  let stopping = false;
  let woken = false;
  let rouse: () => void = () => undefined;

  const wake = (): void => {
    woken = true;
    rouse();
  };
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const delivery = createDelivery({
    ...options,
    onFinished: () => {
      options.onFinished?.();
      wake();
    },
  });
  const unsubscribe = options.wake?.(wake);
  let released = 0;
  const pass = async (): Promise<number> => {
    if (Date.now() - released >= 5_000) {
      await options.outbox.releaseExpired();
      released = Date.now();
    }
    return delivery.pump();
  };
  const loop = (async () => {
    while (!stopping) {
      woken = false;
      let count = 0;
      try {
        count = await pass();
      } catch (error) {
        onError("deliver", error);
        woken = false;
      }
      // `wake` may have been called while the pass ran.
      if (!stopping && !woken && count === 0) await sleep();
    }
    await delivery.idle();
  })();
  return {
    wake,
    async stop() {
      stopping = true;
      unsubscribe?.();
      rouse();
      await loop;
    },
  };
}
