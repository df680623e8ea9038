import type { AnswerKind } from "./answer.ts";

/** `answer: date` - a day as YYYY-MM-DD; read against today in Europe/Brussels. */
export const date: AnswerKind = {
  kind: "date",
  closed: true,
  understand: (text, language, { today }) => language.date(text, today),
  accepts: (value) =>
    typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  describe: (value, language) =>
    // As it is written here: the English of Belgium puts the day before the month.
    new Intl.DateTimeFormat(`${language.code}-BE`, {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    }).format(new Date(`${String(value)}T12:00:00Z`)),
};
