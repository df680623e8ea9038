import type { ClockFinder } from "./clock.ts";
import type { LanguageData } from "./data.ts";
import type { NumberAt } from "./numbers.ts";
import { PAUSE, wordsAndPauses, type Respell } from "./respell.ts";

/** @returns a reader of one clock time; see `Language.time`. */
export function timeReader(
  data: LanguageData,
  clock: ClockFinder,
  numberAt: NumberAt,
  respell: Respell,
): (text: string) => string | undefined {
  const set = (words: string[]) => new Set(words.map(respell));
  const [lead, open, between, negations] = [data.lead, data.open, data.between, data.negations].map(set) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const alternatives = set(data.orWords);
  const around = set([
    ...data.fillers,
    ...data.joiners,
    ...data.plain,
    ...data.lead,
    ...data.am,
    ...data.pm,
    ...data.evening,
  ]);
  const words = wordsAndPauses(respell);

  return (text) => {
    const said = words(text.slice(0, 400));
    if (said.some((word) => between.has(word))) return undefined;
    let mixed = false;
    const times = clock(said).filter(({ sure, from, to }) => {
      const led = lead.has(said[from - 1] ?? "");
      const isOpen = open.has(said[from - 1] ?? "") && !negations.has(said[from - 2] ?? "");
      const bare = said.every((word, at) => (at >= from && at < to) || word === PAUSE || around.has(word));
      const either = alternatives.has(said[from - 1] ?? "") && numberAt(said, from - 2) !== undefined;
      if (either) mixed = true;
      return !isOpen && (sure || led || bare);
    });
    const sure = times.filter((time) => time.sure);
    const minutes = new Set((sure.length > 0 ? sure : times).map((time) => time.minutes));
    if (mixed || minutes.size !== 1) return undefined;
    const [at] = minutes as Set<number> & Iterable<number>;
    return `${String(Math.floor(at! / 60)).padStart(2, "0")}:${String(at! % 60).padStart(2, "0")}`;
  };
}
