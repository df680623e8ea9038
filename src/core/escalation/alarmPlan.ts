import { addOpenMinutes, isOpen, nextWorkingMoment } from "./openHours.ts";
import type { OpenHours } from "./openHours.ts";
import { casePriority, caseState } from "./cases.ts";
import type { EscalationSettings } from "./settings.ts";

/** What the plan looks at; `step` counts the alarms that went out already (`case_file.alarm_step`). */
export interface AlarmCase {
  priority: number;
  state: number;
  step: number;
  ownerId: string | null;
}

/** Who can be asked, nearest first: the neighbourhood's own people, then the municipality's others. */
export interface AlarmChain {
  contact: string | null;
  deputy: string | null;
  up: readonly string[];
  hours: OpenHours;
  settings: EscalationSettings;
}

/** `who` is told now; look again at the UTC instant `againAt` (null: never) with the case at `step`. */
export interface AlarmPlan {
  who: string[];
  againAt: string | null;
  step: number;
}

/**
 * Who must hear of a case at this instant. Danger: contact person and deputy at once, day and night, and every
 * `dangerMinutes` one more of the list beside them, the whole list for as long as nobody takes it. Other cases: in
 * working time only, the contact person first, then one more each time. A taken case reminds its owner alone, in
 * working time. A closed case: nobody, never.
 */
export function alarmPlan(file: AlarmCase, chain: AlarmChain, nowISO: string): AlarmPlan {
  const { hours, settings } = chain;
  if (file.state === caseState.closed) return { who: [], againAt: null, step: file.step };
  const danger = file.priority === casePriority.danger;
  const taken = file.state === caseState.taken;

  if ((!danger || taken) && !isOpen(nowISO, hours))
    return { who: [], againAt: nextWorkingMoment(nowISO, hours), step: file.step };

  if (taken)
    return {
      who: file.ownerId === null ? [] : [file.ownerId],
      againAt: addOpenMinutes(nowISO, settings.takenMinutes, hours),
      step: file.step + 1,
    };

  return {
    who: reached(chain, danger, file.step),
    againAt: danger
      ? new Date(Date.parse(nowISO) + settings.dangerMinutes * 60_000).toISOString()
      : addOpenMinutes(
          nowISO,
          file.priority === casePriority.urgent ? settings.urgentMinutes : settings.normalMinutes,
          hours,
        ),
    step: file.step + 1,
  };
}

/** Who had heard of a case when its alarm had gone `file.step` times and nobody had taken it. */
export function alarmedBefore(file: Pick<AlarmCase, "priority" | "step">, chain: Chain): string[] {
  return file.step === 0 ? [] : reached(chain, file.priority === casePriority.danger, file.step - 1);
}

type Chain = Pick<AlarmChain, "contact" | "deputy" | "up">;

function reached(chain: Chain, danger: boolean, step: number): string[] {
  const list = [...new Set([chain.contact, chain.deputy, ...chain.up].filter((id) => id !== null))];
  return list.slice(0, (danger ? 2 : 1) + step);
}
