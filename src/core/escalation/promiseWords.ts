/** How one language writes a promised moment. Only one-byte letters in Dutch, since it goes into text messages. */
export interface PromiseWords {
  locale: string;
  today: string;
  tomorrow: string;
  /** luxon formats: a day within the week, and one further away. */
  weekday: string;
  date: string;
  clock(hour: number, minute: number): string;
  midnight: string;
  say(parts: { by: "before" | "at"; day: string; clock: string }): string;
}

const two = (minute: number): string => String(minute).padStart(2, "0");

export const promiseWords: Record<string, PromiseWords> = {
  nl: {
    locale: "nl-BE",
    today: "vandaag",
    tomorrow: "morgen",
    midnight: "middernacht",
    weekday: "cccc",
    date: "cccc d LLLL",
    clock: (hour, minute) => (minute ? `${hour}.${two(minute)} u` : `${hour} u`),
    say: ({ by, day, clock }) => `${day} ${by === "before" ? "voor" : "om"} ${clock}`,
  },
  fr: {
    locale: "fr-BE",
    today: "aujourd'hui",
    tomorrow: "demain",
    midnight: "minuit",
    weekday: "cccc",
    date: "cccc d LLLL",
    clock: (hour, minute) => (minute ? `${hour} h ${two(minute)}` : `${hour} h`),
    say: ({ by, day, clock }) => `${day} ${by === "before" ? "avant" : "à"} ${clock}`,
  },
  en: {
    locale: "en-GB",
    today: "today",
    tomorrow: "tomorrow",
    midnight: "midnight",
    weekday: "'on' cccc",
    date: "'on' cccc d LLLL",
    clock: (hour, minute) => `${hour}:${two(minute)}`,
    say: ({ by, day, clock }) => `${day} ${by === "before" ? "before" : "at"} ${clock}`,
  },
};
