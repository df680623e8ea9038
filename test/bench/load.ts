import { percentile } from "./stats.ts";

/** What a load saw; times in ms. */
export interface Seen {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Closed loop: each of `clients` sends its next as soon as its last is answered. Client `c` uses its own phones only. */
export async function closedLoop(
  clients: number,
  seconds: number,
  phones: number,
  say: (phone: number) => Promise<unknown>,
): Promise<Seen> {
  const times: number[] = [];
  const begin = performance.now();
  const until = begin + seconds * 1000;
  const own = Math.floor(phones / clients);
  const client = async (number: number): Promise<void> => {
    for (let turn = 0; performance.now() < until; turn++) {
      const from = performance.now();
      await say(number * own + (turn % own));
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return summary(times, (performance.now() - begin) / 1000);
}

/**
 * Open loop: messages come at moments of their own (Poisson, `perSecond` on average), whether the last was answered or
 * not. A time counts from the moment at which the message was due, so that a stall is not hidden. The first
 * `warmUp` seconds are not counted.
 */
export async function openLoop(
  perSecond: number,
  seconds: number,
  warmUp: number,
  phones: number,
  say: (phone: number) => Promise<unknown>,
): Promise<Seen> {
  const times: number[] = [];
  const under: Promise<void>[] = [];
  const begin = performance.now();
  const counted = begin + warmUp * 1000;
  const until = counted + seconds * 1000;
  let phone = 0;
  for (let due = begin; due < until; due += (-Math.log(1 - Math.random()) / perSecond) * 1000) {
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const at = due;
    const sent = say(phone++ % phones).then(() => {
      if (at >= counted) times.push(performance.now() - at);
    });
    under.push(sent);
  }
  await Promise.all(under);
  return summary(times, seconds);
}

function summary(times: readonly number[], seconds: number): Seen {
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
