import segments from "sms-segments-calculator";
import { listeningTip, render } from "../../core/flow/render.ts";
import type { Effect, Json, Say } from "../../core/flow/types.ts";
import { dim } from "../shared/print.ts";
import type { Session } from "./session.ts";

/** Letters on a line of a telephone's bubble. */
const WIDTH = 48;

/** A text as the person reads it, with what it costs; in a script, with the tip for the caller. */
export function sayLines(session: Session, say: Say): string[] {
  const { flow, facts, run } = session;
  const words = render({ say, texts: flow.texts, facts, run });
  const lines = words
    .split("\n")
    .flatMap(wrap)
    .map((line) => `  | ${line}`);
  if (run.mode === "text") {
    const { segmentsCount, encodingName } = new segments.SegmentedMessage(words);
    const letters = encodingName === "UCS-2" ? ", two bytes a letter" : "";
    lines.push(dim(`    ${segmentsCount} segment${segmentsCount === 1 ? "" : "s"}${letters}`));
  }
  const tip = run.mode === "script" ? listeningTip(flow.texts, run.language, say.flow, say.text) : undefined;
  if (tip !== undefined) lines.push(dim(`    ${tip}`));
  return lines;
}

/** What else happens, in one dim line. */
export function effectLine(effect: Exclude<Effect, Say>): string {
  return dim(`  * ${effect.effect} ${describe(effect)}`);
}

function describe(effect: Exclude<Effect, Say>): string {
  switch (effect.effect) {
    case "need":
      return fields(effect.need);
    case "signal":
      return fields(effect.signal);
    case "consent":
      return `${effect.scope}: ${effect.given ? "given" : "refused"}`;
    case "match":
      return `${effect.action} ${fields(effect.with)}`;
    case "case":
      return `${effect.kind} ${fields(effect.with)}`;
    case "timer":
      return `until ${effect.at} (":wait" lets it pass)`;
    case "remember":
      return `${effect.field} = ${JSON.stringify(effect.value)}`;
    case "event":
      return `${effect.code} at ${effect.key}`;
  }
}

function fields(values: Record<string, Json>): string {
  const shown = Object.entries(values).filter(([, value]) => value !== null);
  return shown
    .map(([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(" ");
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
