import type { CompiledTopic } from "./compile.ts";
import { forgetUnder, handOver, MOST_PER_TURN, setDone } from "./pass.ts";
import type { Node, Outcome, Pass } from "./step.ts";
import type { Json } from "./types.ts";

/** Repetitions of one `each` topic before the engine hands over. */
const MOST_REPETITIONS = 50;

/** Enters steps in order until one waits, ends or hands over. */
export function walk(pass: Pass, nodes: readonly Node[]): Outcome {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!;
    const outcome = node.kind.enter(pass, node);
    if (outcome !== "next") return outcome;
    if (pass.executed > MOST_PER_TURN) {
      handOver(pass, node.key, "hand-off", "too-many-steps");
      return "handedOver";
    }
  }
  return "next";
}

/** Walks topics from their start, each repetition of an `each` topic in turn. */
export function walkTopics(pass: Pass, topics: readonly CompiledTopic[]): Outcome {
  for (const topic of topics) {
    const items = topic.each === null ? null : topic.each(pass);
    const times = topic.each === null ? 1 : repetitions(items);
    if (times > MOST_REPETITIONS) {
      handOver(pass, topic.prefix, "hand-off", "too-many-repetitions");
      return "handedOver";
    }
    for (let index = 0; index < times; index++) {
      if (Array.isArray(items)) keepTo(pass, topic, index, items[index] ?? null);
      const outcome = walk(pass, topic.instance(index));
      if (outcome !== "next") return outcome;
    }
  }
  return "next";
}

function repetitions(items: Json): number {
  if (Array.isArray(items)) return items.length;
  return typeof items === "number" && items > 0 ? Math.floor(items) : 0;
}

/** What was said about one item never counts for another that a correction put in its place. */
function keepTo(pass: Pass, topic: CompiledTopic, index: number, item: Json): void {
  const own = index === 0 ? topic.prefix : `${topic.prefix}#${index + 1}`;
  const mark = `${own}/item`;
  const fingerprint = JSON.stringify(item);
  const known = pass.run.done[mark];
  if (known === fingerprint) return;
  if (known !== undefined) forgetUnder(pass, `${own}.`);
  setDone(pass, mark, fingerprint);
}
