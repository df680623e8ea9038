/** Words about fire, smoke and gas. */
import type { DangerPatterns } from "../../data.ts";

export const fire: DangerPatterns[] = [
  {
    kind: "fire",
    about: "self",
    grade: "certain",
    patterns: [
      "^fire(?: (?:fire|help|here|please))*$",
      "there(?: is| s)?(?: a)? fire(?: \\S+){0,3}",
      "(?:house|kitchen|flat|apartment|roof|building|bed|curtains?|car|oven)(?: \\S+){0,1} (?:on fire|is burning|in flames|burning down|caught fire)",
      "on fire",
      "(?:smell|smells|smelling)(?: \\S+){0,2} gas",
      "gas (?:leak|leaking|smell)",
      "carbon monoxide",
      "(?:call|send)(?: \\S+){0,1} fire (?:brigade|department|service)",
      "(?:full of|lots of|thick|black) smoke",
      "explosion",
    ],
  },
  {
    kind: "fire",
    about: "self",
    grade: "possible",
    patterns: [
      "(?:smoke|fire) (?:alarm|detector)(?: \\S+){0,2}",
      "smell(?: \\S+){0,2} (?:smoke|burning)",
      "left the (?:gas|stove|oven|cooker) on",
    ],
  },
];
