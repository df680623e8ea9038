import { setTimeout as pause } from "node:timers/promises";
import type { DemoCarrier } from "../../src/channels/demo/carrier.ts";
import { chance, type Chance } from "./chance.ts";
import { Phone } from "./phone.ts";
import type { CrashTown } from "./town.ts";

export interface Load {
  /** Every phone that took part, also those that fell silent. */
  phones: readonly Phone[];
  /** Texts sent so far. */
  sent(): number;
  /** Stops when each phone has its last answer. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  carrier: Pick<DemoCarrier, "textFromPhone" | "subscribe">;
  towns: readonly CrashTown[];
  /** Residents that text at the same time, in each town. */
  residents: number;
  seed: number;
}

/** A resident texts so often; then somebody who never texted before takes the place. */
const LIFETIME = [10, 25] as const;

/** Lets everybody text at once. A phone sends one text after the other, as real ones do: so "in order" can be checked. */
export function startLoad({ carrier, towns, residents, seed }: LoadOptions): Load {
  const phones: Phone[] = [];
  const byNumber = new Map<string, Phone>();
  let stopping = false;
  let count = 0;
  const add = (town: string, number: string, role: Phone["role"]): [Phone, Chance] => {
    // By number, so that what a phone says does not hang on the order in which phones came.
    const phone = new Phone({ number, town, role, chance: chance(seed ^ Number(number.slice(-9))) });
    phones.push(phone);
    byNumber.set(number, phone);
    return [phone, chance(seed + phones.length)];
  };
  const text = async (phone: Phone, moments: Chance): Promise<void> => {
    await pause(moments.between(200, 1400));
    const body = phone.next();
    if (body === null) return;
    count += 1;
    const { sid, attempts } = await carrier.textFromPhone({ from: phone.number, to: phone.town, body });
    const taken = attempts.includes(200);
    phone.sent.push({ sid, body, taken });
    if (!taken) phone.unheard(body);
  };
  const staying = async (town: string, number: string, role: Phone["role"]): Promise<void> => {
    const [phone, moments] = add(town, number, role);
    while (!stopping) await text(phone, moments);
  };
  const coming = async (town: CrashTown, place: number): Promise<void> => {
    for (let turn = 0; !stopping; turn++) {
      const [phone, moments] = add(town.number, town.newNumber(place + turn * residents), "resident");
      const most = moments.between(...LIFETIME);
      while (!stopping && phone.sent.length < most) await text(phone, moments);
    }
  };
  const unsubscribe = carrier.subscribe((text_) => {
    if (text_.direction !== "inbound" && text_.status === "queued") byNumber.get(text_.to)?.hear(text_.body);
  });
  const runs = towns.flatMap((town) => [
    ...town.volunteers.map((number) => staying(town.number, number, "volunteer")),
    ...town.staff.map((number) => staying(town.number, number, "staff")),
    ...Array.from({ length: residents }, (_, place) => coming(town, place)),
  ]);
  return {
    phones,
    sent: () => count,
    async stop() {
      stopping = true;
      await Promise.all(runs);
      unsubscribe();
    },
  };
}
