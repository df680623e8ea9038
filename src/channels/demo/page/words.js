// The page's Dutch words for codes. A code that is not here shows itself, so that nothing is hidden.

const tasks = {
  company: "gezelschap",
  walk: "wandelen",
  errand: "boodschappen",
  "odd-job": "klusjes",
  paperwork: "papieren",
};
const roles = {
  contact: "aanspreekpersoon",
  deputy: "vervangt de aanspreekpersoon",
  resident: "bewoner",
  volunteer: "buur",
};
const kinds = {
  "call-back": "Vraagt om te bellen",
  "not-understood": "Niet begrepen",
  "hand-off": "Gesprek liep vast",
  "no-match": "Geen buur gevonden",
  danger: "Gevaar",
  signal: "Een signaal",
  undeliverable: "Bericht kwam niet aan",
  quarantined: "Bericht kon niet verwerkt worden",
  "stop-left": "Gestopt, er stond nog iets open",
  "choose-volunteer": "Kies wie gaat",
  "volunteer-withdrew": "Een buur kan toch niet komen",
  "reply-limit": "Te veel berichten van één nummer",
  budget: "De berichten van vandaag kosten veel",
};
const outcomes = {
  helped: "geholpen",
  called: "gebeld",
  visited: "langsgegaan",
  referred: "doorverwezen",
  matched: "buur gevonden",
  "no-answer": "geen antwoord",
  "not-needed": "niet meer nodig",
  other: "op een andere manier",
};

export const statusWords = { queued: "onderweg", sent: "verstuurd", delivered: "aangekomen", received: "" };

export const faultNames = {
  late: { label: "Berichten komen 3 seconden te laat", on: 3000 },
  twice: { label: "Elk bericht komt twee keer binnen", on: true },
  outOfOrder: { label: "Statussen komen door elkaar", on: true },
  status500: { label: "De operator geeft een fout", on: true },
  timeoutAfterAccept: { label: "De operator neemt aan, maar antwoordt niet", on: true },
  tooMany: { label: "De operator zegt: te veel berichten", on: true },
  silent: { label: "Geen meldingen over aankomst", on: true },
  ownStop: { label: "De operator antwoordt zelf op STOP, in het Engels", on: true },
};

const clock = new Intl.DateTimeFormat("nl-BE", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Brussels",
});
const day = new Intl.DateTimeFormat("nl-BE", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Brussels",
});

/** "14.05 u" */
export function time(instant) {
  return `${clock.format(new Date(instant)).replace(":", ".")} u`;
}

/** "buur in Dadizele: wandelen, gezelschap" */
export function roleLine({ role, village, helpsWith }) {
  if (role === "stranger") return "Buurtlijn kent dit nummer nog niet";
  const help = helpsWith.map((task) => tasks[task] ?? task).join(", ");
  return `${roles[role] ?? role}, ${village}${help ? `: ${help}` : ""}`;
}

/** The three lines of a case. */
export function caseLine({ number, kind, priority, state, neighbourhood, owner, outcome, dueAt, createdAt }) {
  const urgent = priority === 1 && state !== 2 ? ", dringend" : "";
  return {
    title: `${number} · ${kinds[kind] ?? kind}${urgent}`,
    state: stateLine(state, owner, outcome, dueAt),
    place: [neighbourhood, `begonnen om ${time(createdAt)}`].filter(Boolean).join(", "),
  };
}

function stateLine(state, owner, outcome, dueAt) {
  if (state === 2) return `Gesloten: ${outcomes[outcome] ?? outcome ?? "zonder uitkomst"}`;
  const until = dueAt === null ? "" : `, tegen ${day.format(new Date(dueAt)).replace(":", ".")} u`;
  return state === 1 ? `Bij ${owner ?? "een collega"}${until}` : `Wacht op iemand${until}`;
}
