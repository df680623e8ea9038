import type { StepData, Structure } from "./structure.ts";

/** What a way through a flow has met so far, and what each kind of step adds to it. */
export interface Walker<S> {
  /** A text that is said, or a question that is asked and answered, as it is understood at once. */
  speak(state: S, step: StepData, flow: string, key: string): S;
  /** One of two ways that come together again. */
  join(one: S, other: S): S;
}

/** What stands at the end of a part: where it goes on, and where it ended the flow; null where no way does. */
interface Ends<S> {
  on: S | null;
  over: S | null;
}

/**
 * Follows every way through a flow, sub-flows included, each topic once. Conditions are not weighed: a way that no answers
 * lead to counts too.
 * @returns what stands at the ends, joined
 */
export function walkWays<S>(structure: Structure, start: S, walker: Walker<S>): S {
  const join = (one: S | null, other: S | null): S | null =>
    one === null ? other : other === null ? one : walker.join(one, other);
  const walkFlow = (flow: Structure, from: S): S => {
    let ends: Ends<S> = { on: from, over: null };
    for (const { topic, steps } of flow.topics) {
      if (ends.on === null) break;
      const next = walkSteps(steps, ends.on, flow.flow, topic);
      ends = { on: next.on, over: join(ends.over, next.over) };
    }
    return join(ends.on, ends.over)!;
  };
  const walkSteps = (steps: StepData[], from: S, flow: string, topic: string): Ends<S> => {
    let on: S | null = from;
    let over: S | null = null;
    for (const step of steps) {
      if (on === null) break;
      const branch = (key: string, state: S): S | null => {
        if (!Array.isArray(step[key])) return state;
        const ends = walkSteps(step[key] as StepData[], state, flow, topic);
        over = join(over, ends.over);
        return ends.on;
      };
      if ("end" in step) return { on: null, over: join(over, on) };
      if ("when" in step) on = join(branch("steps", on), branch("else", on));
      else if ("use" in step) on = walkFlow(step["flow"] as Structure, on);
      else if ("say" in step || "ask" in step || "consent" in step) {
        const name = String(step["say"] ?? step["ask"] ?? step["consent"]);
        const said = walker.speak(on, step, flow, `${topic}.${name}`);
        on = "consent" in step ? join(said, branch("refused", said)) : said;
      }
    }
    return { on, over };
  };
  return walkFlow(structure, start);
}

/** The dearest way through a flow: what is sent, and how many answers come back. */
export interface Way {
  segments: number;
  answers: number;
}

/**
 * The dearest way from a flow's first text to its end when every answer is understood at once: without reminders and
 * repeated questions. A topic that is repeated counts once.
 * @param segmentsOf the segments of a text with long values, 0 where it is not there
 */
export function dearestWay(structure: Structure, segmentsOf: (flow: string, text: string) => number): Way {
  return walkWays<Way>(
    structure,
    { segments: 0, answers: 0 },
    {
      join: (one, other) => (other.segments > one.segments ? other : one),
      speak({ segments, answers }, step, flow, key) {
        const plain = segmentsOf(flow, key);
        const back = "ask" in step ? segmentsOf(flow, `${key}/said-back`) : 0;
        const question = step["from"] === undefined ? plain : Math.max(plain, back);
        const after = step["sayBack"] === true ? back : 0;
        return { segments: segments + question + after, answers: answers + ("say" in step ? 0 : 1) };
      },
    },
  );
}

/**
 * @returns the questions after whose answer a way may end without another word: `flow:topic.step` -> the step. Whoever answers
 * must hear that it was heard.
 */
export function unanswered(structure: Structure): Map<string, StepData> {
  const none: ReadonlyMap<string, StepData> = new Map();
  const found = walkWays<ReadonlyMap<string, StepData>>(structure, none, {
    join: (one, other) => new Map([...one, ...other]),
    speak: (_before, step, flow, key) =>
      "say" in step || step["sayBack"] === true ? none : new Map([[`${flow}:${key}`, step]]),
  });
  return new Map(found);
}
