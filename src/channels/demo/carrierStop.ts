/** The words that the real carrier acts upon by default, as a whole message. */
const words: Record<string, "STOP" | "START" | "HELP"> = {
  STOP: "STOP",
  STOPALL: "STOP",
  UNSUBSCRIBE: "STOP",
  CANCEL: "STOP",
  END: "STOP",
  QUIT: "STOP",
  START: "START",
  YES: "START",
  UNSTOP: "START",
  HELP: "HELP",
  INFO: "HELP",
};

const answers = {
  STOP: "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.",
  START:
    "You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe.",
  HELP: "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
};

/** Who stopped which number, as the carrier keeps it. */
export class StopList {
  readonly #stopped = new Set<string>();

  /** True when the carrier refuses texts from `town` to `phone`. */
  has(town: string, phone: string): boolean {
    return this.#stopped.has(`${town} ${phone}`);
  }

  /** @returns the carrier's own English answer to an inbound text, or null where it leaves the text to us. */
  hear(town: string, phone: string, body: string): string | null {
    const word = words[body.trim().toUpperCase()];
    if (word === undefined) return null;
    // A yes is an answer to us, unless the carrier holds this person's texts back.
    if (word === "START" && !this.has(town, phone)) return null;
    if (word === "STOP") this.#stopped.add(`${town} ${phone}`);
    if (word === "START") this.#stopped.delete(`${town} ${phone}`);
    return answers[word];
  }
}
