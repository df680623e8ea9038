import type { AnswerKind } from "./answer.ts";

/** `answer: time` - a clock time as HH:MM; "3 uur" is in the afternoon, since visits are by day. */
export const time: AnswerKind = {
  kind: "time",
  closed: true,
  understand: (text, language) => language.time(text),
  accepts: (value) => typeof value === "string" && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value),
  describe: (value, language) =>
    new Intl.DateTimeFormat(`${language.code}-BE`, {
      hour: "numeric",
      minute: "2-digit",
      timeZone: "UTC",
    }).format(new Date(`2000-01-01T${String(value)}:00Z`)),
};
