import { instant } from "../escalation/openHours.ts";
import type { Json } from "../flow/types.ts";
import { DAYS } from "../language/readDayparts.ts";

/** Hours of the day (Brussels) in which a visit at such a part of the day may begin or still go on. */
const HOURS: Record<string, [from: number, to: number]> = {
  morning: [8, 12],
  afternoon: [12, 18],
  evening: [18, 23],
};

/**
 * Whether a visit may take place between two UTC instants. Only a moment that names day and part (`tue-evening`) says so: one
 * that is wider leaves time enough.
 * @param visit - codes of dayparts as an asker gave them; anything else is no visit
 */
export function mayBeBetween(visit: Json | undefined, from: string, to: string): boolean {
  if (!Array.isArray(visit)) return false;
  const [first, last] = [instant(from), instant(to)];
  for (let day = first.startOf("day"); day < last; day = day.plus({ days: 1 })) {
    for (const [part, [opens, closes]] of Object.entries(HOURS)) {
      if (!visit.includes(`${DAYS[day.weekday - 1]}-${part}`)) continue;
      if (day.set({ hour: opens }) < last && day.set({ hour: closes }) > first) return true;
    }
  }
  return false;
}
