import type { CompiledTopic } from "./compile.ts";
import { handOver, MOST_PER_TURN } from "./pass.ts";
import type { Node, Outcome, Pass } from "./step.ts";

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
    const times = topic.each === null ? 1 : repetitions(pass, topic);
    if (times > MOST_REPETITIONS) {
      handOver(pass, topic.prefix, "hand-off", "too-many-repetitions");
      return "handedOver";
    }
    for (let index = 0; index < times; index++) {
      const outcome = walk(pass, topic.instance(index));
      if (outcome !== "next") return outcome;
    }
  }
  return "next";
}

function repetitions(pass: Pass, topic: CompiledTopic): number {
  const value = topic.each!(pass);
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" && value > 0 ? Math.floor(value) : 0;
}
