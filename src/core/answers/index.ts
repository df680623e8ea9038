import type { AnswerKind } from "./answer.ts";
import { choice } from "./choice.ts";
import { date } from "./date.ts";
import { dayparts } from "./dayparts.ts";
import { intent } from "./intent.ts";
import { name } from "./name.ts";
import { number } from "./number.ts";
import { plainYesNo } from "./plainYesNo.ts";
import { phone } from "./phone.ts";
import { place } from "./place.ts";
import { scale } from "./scale.ts";
import { several } from "./several.ts";
import { shortText } from "./shortText.ts";
import { yesNo } from "./yesNo.ts";

/** Every kind of answer that a question can ask for. */
export const answerKinds: readonly AnswerKind[] = [
  yesNo,
  plainYesNo,
  shortText,
  choice,
  several,
  number,
  scale,
  date,
  dayparts,
  place,
  phone,
  name,
  intent,
];
