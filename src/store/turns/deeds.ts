import { servicesFor } from "../../core/directory/directory.ts";
import type { Deed } from "../../core/flow/deeds.ts";
import type { Json } from "../../core/flow/types.ts";
import { openLines } from "../../core/safety/helplines.ts";
import type { Finding } from "../../core/safety/danger.ts";
import type { Speaker } from "../../app/ports/turn.ts";
import type { Town } from "../../app/town.ts";
import type { Client } from "../database/client.ts";
import { listVisits } from "../matching/listVisits.ts";
import { comeBack, readHelping, setAway, setFree } from "../people/absence.ts";
import { isShared, readOwnData, readWhoLooked } from "../people/ownData.ts";
import { eraseLater, keepAfterAll } from "../privacy/erasureLater.ts";
import type { Sealer } from "../privacy/sealing.ts";

/** One turn's surroundings. `now` is a UTC instant. */
interface Doing {
  client: Client;
  sealer: Sealer;
  town: Town;
  speaker: Speaker;
  now: string;
  given: Record<string, Json>;
}

const shared = { outcome: "shared" } as const;
const day = (value: Json | undefined): string | null =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : null;

/** How each deed is done (`core/flow/deeds.ts`). What is hers alone is neither shown nor erased on a shared number. */
const done: Record<Deed, (doing: Doing) => Promise<Json> | Json> = {
  "whose-number": async ({ client, speaker }) =>
    (await isShared(client, speaker)) ? shared : { outcome: "own" },
  "own-data": async ({ client, speaker, now }) =>
    (await isShared(client, speaker)) ? shared : readOwnData(client, speaker, now),
  "who-looked": async ({ client, speaker, now }) =>
    (await isShared(client, speaker)) ? shared : readWhoLooked(client, speaker, now),
  erase: async ({ client, sealer, speaker, now }) =>
    (await isShared(client, speaker)) ? shared : eraseLater(client, sealer, speaker, now),
  keep: ({ client, speaker }) => keepAfterAll(client, speaker),
  services({ town, speaker, given }) {
    const asked = { group: String(given["group"]), language: speaker.language, demo: town.demo };
    const found = servicesFor(town.settings.directory, asked);
    return { outcome: found.first === null ? "none" : "found", ...found };
  },
  helpline({ town, given, now }) {
    const kind = String(given["kind"]) as Finding["kind"];
    const finding: Finding = { kind, about: "other", grade: "possible", words: "", noReply: false };
    return {
      outcome: "open",
      line: openLines(finding, town.settings.helplines, now)[0]?.text ?? "112, dag en nacht",
    };
  },
  helping: ({ client, speaker, now }) => readHelping(client, { person: speaker.person, now }),
  away: ({ client, speaker, now, given }) =>
    setAway(client, { person: speaker.person, now, from: day(given["from"]), until: day(given["until"]) }),
  busy: ({ client, speaker, now }) => setFree(client, { person: speaker.person, now, moments: [] }),
  free({ client, speaker, now, given }) {
    const moments = Array.isArray(given["moments"]) ? given["moments"].map(String) : ["any"];
    return setFree(client, { person: speaker.person, now, moments });
  },
  "come-back": ({ client, speaker }) => comeBack(client, speaker.person),
  visits: ({ client, sealer, speaker, now }) => listVisits(client, sealer, speaker, now),
};

/** Does one of the deeds that a flow asks for, in the turn's transaction. */
export async function act(deed: Deed, doing: Doing): Promise<Json> {
  return done[deed](doing);
}
