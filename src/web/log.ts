import { pino } from "pino";

/** The only fields that may leave: ids, codes and counts. Whatever else is handed over is dropped, not masked. */
const allowed = new Set([
  "level",
  "time",
  "msg",
  "where",
  "code",
  "port",
  "mode",
  "count",
  "ms",
  "id",
  "status",
]);

/** Structured log without personal data, one JSON object per line. */
export const log = pino({
  base: null,
  formatters: {
    log: (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name))),
  },
});
