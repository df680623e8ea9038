import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { TextCarrier } from "../app/ports/textCarrier.ts";

/** What Prometheus reads at /metrics: counts without any label that could name a person. */
export const registry = new Registry();

const registers = [registry];

// The process itself: memory, event loop, garbage collection, open files.
collectDefaultMetrics({ register: registry });

export const metrics = {
  turns: new Counter({
    name: "buurtlijn_turns_total",
    help: "Turns taken, by result (new, known, quarantined, gone).",
    labelNames: ["result"],
    registers,
  }),
  turnSeconds: new Histogram({
    name: "buurtlijn_turn_seconds",
    help: "From a message in hand to its committed turn, waiting for a place included.",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  }),
  sends: new Counter({
    name: "buurtlijn_sends_total",
    help: "Texts handed to the carrier, by outcome (accepted, refused, unknown).",
    labelNames: ["outcome"],
    registers,
  }),
  errors: new Counter({
    name: "buurtlijn_errors_total",
    help: "Errors, by where they happened.",
    labelNames: ["where"],
    registers,
  }),
};

/** The same carrier, with its outcomes counted. */
export function countSends(carrier: TextCarrier): TextCarrier {
  return {
    list: (query) => carrier.list(query),
    find: (sid) => carrier.find(sid),
    async send(text) {
      const sent = await carrier.send(text);
      metrics.sends.inc({ outcome: sent.outcome });
      return sent;
    },
  };
}

/** What waits, in seconds; 0 where nothing does. */
export interface Backlog {
  /** Age of the oldest text that should have left by now. */
  outboxAge: number;
  /** How late the oldest deadline is (cases, offers, conversations, requests). */
  oldestDue: number;
}

/**
 * Adds the ages of what waits to /metrics. Call once.
 * @param read - asked at each scrape; when it fails the ages are NaN, since old figures would look like good news
 */
export function watchBacklog(read: () => Promise<Backlog>): void {
  const outboxAge = new Gauge({
    name: "buurtlijn_outbox_age_seconds",
    help: "Age of the oldest text that should have left.",
    registers,
    // Both ages come from one look.
    async collect() {
      try {
        const found = await read();
        outboxAge.set(found.outboxAge);
        oldestDue.set(found.oldestDue);
      } catch {
        metrics.errors.inc({ where: "metrics" });
        outboxAge.set(Number.NaN);
        oldestDue.set(Number.NaN);
      }
    },
  });
  const oldestDue = new Gauge({
    name: "buurtlijn_oldest_due_seconds",
    help: "How late the oldest deadline is.",
    registers,
  });
}
