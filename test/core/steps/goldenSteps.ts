import type { Effect, Facts, Input, Json, Run } from "../../../src/core/flow/types.ts";

/** One small flow around a kind of step: what comes in, what is said, what happens besides, and where it ends. */
export interface GoldenStep {
  label: string;
  steps: string;
  text?: string;
  params?: Record<string, Json>;
  facts?: Facts;
  /** Replies, or other inputs, each with the texts that follow it. The start comes first, by itself. */
  starts: string[];
  talk?: [string | Input, string[]][];
  /** Everything that is no text, in order; a part of each is enough. */
  effects?: Partial<Effect>[];
  run?: Partial<Run>;
}

const timer = (key: string): Input => ({ kind: "timer", key });
const value = (key: string, one: Json): Input => ({ kind: "value", key, value: one });

/** Golden cases of every kind of step; a kind without any fails the test. */
export const goldenSteps: Record<string, GoldenStep[]> = {
  say: [
    { label: "says once and goes on", steps: "- say: hello\n- say: bye", starts: ["t.hello", "t.bye"] },
    {
      label: "says it again when what it mentions changes",
      steps:
        "- { ask: n, answer: { number: { min: 1, max: 9 } } }\n- { say: so, with: { n: n } }\n- { ask: more, answer: name }",
      starts: ["t.n"],
      talk: [
        ["1", ["t.so", "t.more"]],
        [value("t.n", 1), []],
        [value("t.n", 2), ["t.so"]],
      ],
    },
  ],
  ask: [
    {
      label: "waits for an answer and keeps it",
      steps: "- { ask: who, answer: name, remember: firstName }",
      starts: ["t.who"],
      talk: [["Maria", []]],
      effects: [{ effect: "remember", field: "firstName", value: "Maria" }],
      run: { status: "ended", open: null },
    },
    {
      label: "asks back what was read out of a sentence",
      steps: "- { ask: come, answer: yesNo, from: params.said }\n- say: bye",
      params: { said: "ja" },
      starts: ["t.come/said-back"],
      talk: [
        ["nee", ["t.come"]],
        ["nee", ["t.bye"]],
      ],
    },
    {
      label: "not understood once is asked in other words, twice is a person",
      steps: "- { ask: come, answer: yesNo }",
      starts: ["t.come"],
      talk: [
        ["?", ["t.come/not-understood"]],
        ["?", ["handed-over"]],
      ],
      effects: [{ effect: "case", kind: "not-understood" }],
      run: { status: "handedOver", open: null },
    },
    {
      label: "an optional question takes no for an answer",
      steps: "- { ask: age, answer: { number: { min: 1, max: 99 } }, optional: true }\n- say: bye",
      starts: ["t.age"],
      talk: [["nee", ["t.bye"]]],
    },
    {
      label: "refused and later are good answers",
      steps:
        "- { ask: age, answer: name }\n- { ask: street, answer: name }\n- when: age == null\n  steps: [{ say: noAge }]",
      starts: ["t.age"],
      talk: [
        [{ kind: "refuse", key: "t.age" }, ["t.street"]],
        [{ kind: "later", key: "t.street" }, ["t.noAge"]],
      ],
    },
    {
      label: "says a yes back, and takes a nee for a change of mind",
      steps: "- { ask: come, answer: yesNo, sayBack: true }\n- when: come\n  steps: [{ say: good }]",
      starts: ["t.come"],
      talk: [
        ["ja", ["t.come/said-back", "t.good"]],
        ["nee", ["t.come/taken-back"]],
      ],
    },
  ],
  when: [
    {
      label: "goes one way",
      steps: "- when: params.n > 2\n  steps: [{ say: many }]\n  else: [{ say: few }]",
      params: { n: 3 },
      starts: ["t.many"],
    },
    {
      label: "null is no, also for what no step ever gave",
      steps: "- when: params.n\n  steps: [{ say: many }]\n  else: [{ say: few }]",
      starts: ["t.few"],
    },
    {
      label: "drops the answers of the way that is no longer taken",
      steps:
        "- { ask: a, answer: yesNo }\n- when: a\n  steps: [{ ask: b, answer: name }]\n- { ask: c, answer: name }",
      starts: ["t.a"],
      talk: [
        ["ja", ["t.b"]],
        ["Maria", ["t.c"]],
        [value("t.a", false), []],
        [value("t.a", true), ["t.b"]],
      ],
    },
  ],
  set: [
    {
      label: "names a value, worked out again when its answer changes",
      steps:
        "- { ask: n, answer: { number: { min: 1, max: 9 } } }\n- { set: m, to: n + 1 }\n- { need: x, with: { m: m } }\n- { ask: more, answer: name }",
      starts: ["t.n"],
      talk: [
        ["1", ["t.more"]],
        [value("t.n", 3), []],
      ],
      effects: [
        { effect: "need", need: { code: "x", m: 2 } },
        { effect: "need", need: { code: "x", m: 4 } },
      ],
    },
  ],
  need: [
    {
      label: "records each of a list, once, and about whom",
      steps: "- need: { from: params.codes }\n  with: { said: params.said }\n- { ask: more, answer: name }",
      params: { codes: ["walk", "errand"], said: "dag" },
      starts: ["t.more"],
      talk: [["?", ["t.more/not-understood"]]],
      effects: [
        { effect: "need", need: { code: "walk", said: "dag" } },
        { effect: "need", need: { code: "errand", said: "dag" } },
      ],
    },
    {
      label: "records nothing for a code that is not known yet",
      steps: "- need: { from: params.code }",
      starts: [],
      effects: [],
    },
  ],
  signal: [
    {
      label: "records once",
      steps: "- signal: loneliness\n  with: { said: params.said }\n- { ask: more, answer: name }",
      params: { said: "niemand" },
      starts: ["t.more"],
      talk: [["?", ["t.more/not-understood"]]],
      effects: [{ effect: "signal", signal: { kind: "loneliness", said: "niemand" } }],
    },
  ],
  consent: [
    {
      label: "takes a plain yes",
      steps: "- consent: share\n- say: shared",
      text: "t.share: { text: Mag je naam?, again: Echt? }",
      starts: ["t.share"],
      talk: [["ja", ["t.shared"]]],
      effects: [{ effect: "consent", scope: "share", given: true, words: "Mag je naam?" }],
    },
    {
      label: "asks once more after a doubt, and then takes a doubt for a no",
      steps: "- consent: share\n  refused: [{ say: fine }, { end: done }]\n- say: shared",
      text: "t.share: { text: Mag je naam?, again: Echt je naam? }",
      starts: ["t.share"],
      talk: [
        ["jaja", ["t.share/again"]],
        ["jaja", ["t.fine"]],
      ],
      effects: [{ effect: "consent", scope: "share", given: false, words: "Echt je naam?" }],
      run: { status: "ended" },
    },
    {
      label: "a refusal by a tick is a no",
      steps: "- consent: share\n  refused: { person: contactPerson }",
      text: "t.share: { text: Mag je naam?, again: Echt? }",
      starts: ["t.share"],
      talk: [[{ kind: "refuse", key: "t.share" }, []]],
      effects: [
        { effect: "consent", given: false },
        { effect: "case", kind: "call-back" },
      ],
    },
  ],
  match: [
    {
      label: "waits for the outcome and branches on it",
      steps:
        '- { match: search, as: out, with: { kind: params.kind } }\n- when: out == "nobody"\n  steps: [{ say: nobody }]\n  else: [{ say: busy }]',
      params: { kind: "walk" },
      starts: [],
      talk: [
        ["dag", []],
        [{ kind: "result", key: "t.out", value: "nobody" }, ["t.nobody"]],
      ],
      effects: [
        { effect: "match", action: "search", with: { kind: "walk" } },
        { effect: "event", code: "not-for-this-run" },
      ],
    },
    {
      label: "asks again when what it asks changes",
      steps:
        "- { ask: kind, answer: { choice: [a, b] } }\n- { match: search, with: { kind: kind } }\n- { ask: more, answer: name }",
      starts: ["t.kind"],
      talk: [
        ["a", []],
        [{ kind: "result", key: "t.match", value: "searching" }, ["t.more"]],
        [value("t.kind", "b"), []],
      ],
      effects: [
        { effect: "match", with: { kind: "a" } },
        { effect: "match", with: { kind: "b" } },
      ],
      run: { open: null, status: "active" },
    },
  ],
  person: [
    {
      label: "opens one case and goes on",
      steps:
        "- { person: contactPerson, kind: no-match, with: { reason: '\"nobody\"' } }\n- { ask: more, answer: name }",
      starts: ["t.more"],
      talk: [["?", ["t.more/not-understood"]]],
      effects: [{ effect: "case", kind: "no-match", with: { person: "contactPerson", reason: "nobody" } }],
    },
  ],
  use: [
    {
      label: "runs another flow, whose end ends only itself",
      steps:
        "- { use: sub, as: u, with: { who: params.who } }\n- { need: seen, with: { n: u.s.n, p: u.s.p } }\n- say: bye",
      params: { who: "an" },
      starts: ["s.n"],
      talk: [["Maria", ["t.bye"]]],
      effects: [{ effect: "need", need: { code: "seen", n: "Maria", p: "an" } }],
      run: { status: "ended" },
    },
  ],
  later: [
    {
      label: "waits for its moment, and for nothing else",
      steps: "- { later: soon, after: { days: 1 } }\n- say: hello",
      starts: [],
      talk: [
        ["dag", []],
        [timer("t.soon"), ["t.hello"]],
      ],
      effects: [
        { effect: "timer", at: "2026-03-04T09:00:00.000Z" },
        { effect: "event", code: "not-for-this-run" },
      ],
      run: { status: "ended", timer: null },
    },
    {
      label: "a day is a day by the clock on the wall, also when the clocks change",
      steps: "- { later: soon, after: { days: 30 } }",
      starts: [],
      effects: [{ effect: "timer", at: "2026-04-02T08:00:00.000Z" }],
    },
    {
      label: "a working moment is the town's, or else half past eight on the next weekday",
      steps:
        "- { later: one, after: { workingMoment: true } }\n- { later: two, after: { workingMoment: true } }",
      facts: { workingMoment: "2026-03-05T07:00:00.000Z" },
      starts: [],
      effects: [{ effect: "timer", at: "2026-03-05T07:00:00.000Z" }],
    },
    {
      label: "without a working moment: half past eight in Brussels",
      steps: "- { later: one, after: { workingMoment: true } }",
      starts: [],
      effects: [{ effect: "timer", at: "2026-03-04T07:30:00.000Z" }],
    },
  ],
  end: [
    {
      label: "ends the run, whatever stands behind it",
      steps: "- when: params.over\n  steps: [{ end: done }]\n- say: more",
      params: { over: true },
      starts: [],
      run: { status: "ended", open: null },
    },
  ],
};

/** The flow that `use` runs in its case. */
export const sub =
  "title: Sub\ntopics: [{ topic: s, steps: [{ ask: n, answer: name }, { set: p, to: params.who }, { end: done }] }]";
