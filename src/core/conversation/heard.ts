import type { Talk } from "./talk.ts";

/** The moment at which what was heard is answered (`momentsOf`). */
export const HEARD = "heard";

/** However long somebody goes on writing, the answer comes after so many times the pause. */
const MOST_PAUSES = 3;

/** Keeps a text until she has finished writing. `pause` is in seconds. */
export function keepHeard(talk: Talk, text: string, now: string, pause: number): void {
  const later = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
  const atLast = talk.heard?.atLast ?? later(MOST_PAUSES * pause);
  const at = later(pause);
  talk.heard = { texts: [...(talk.heard?.texts ?? []), text], at: at < atLast ? at : atLast, atLast };
}

/** Takes what was kept out of the talk. @returns it as one text, or null where nothing was kept. */
export function takeHeard(talk: Talk): string | null {
  const { heard } = talk;
  talk.heard = null;
  return heard == null || heard.texts.length === 0 ? null : heard.texts.join("\n");
}
