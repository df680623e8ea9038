import { Counter, Registry } from "prom-client";

/** What Prometheus reads at /metrics: counts without any label that could name a person. */
export const registry = new Registry();

export const metrics = {
  turns: new Counter({
    name: "buurtlijn_turns_total",
    help: "Turns taken, by result (new, known, quarantined).",
    labelNames: ["result"],
    registers: [registry],
  }),
  errors: new Counter({
    name: "buurtlijn_errors_total",
    help: "Errors, by where they happened.",
    labelNames: ["where"],
    registers: [registry],
  }),
};
