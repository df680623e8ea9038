import { z } from "zod";
import { problemAt, type Problem } from "./problem.ts";
import type { SourceFile } from "./structure.ts";

/** Rules that a flow, or one of its texts, may be excused from. */
const excusable = ["no-way-to-person", "dead-end"] as const;

/** The file `flows/exceptions.yaml`: rule -> flow, or flow/text -> why it does not hold there. */
export class Exceptions {
  readonly problems: Problem[] = [];
  readonly #source: SourceFile | null;
  readonly #used = new Set<string>();
  #data: Record<string, Record<string, string> | null> = {};

  constructor(source: SourceFile | null) {
    this.#source = source;
    if (source === null) return;
    const parsed = z
      .partialRecord(z.enum(excusable), z.record(z.string(), z.string().min(1)))
      .safeParse(source.data ?? {});
    if (parsed.success) this.#data = parsed.data;
    for (const issue of parsed.error?.issues ?? []) {
      const place = { file: source.file, line: source.line(issue.path as (string | number)[]) };
      const remedy = `Write a rule (${excusable.join(", ")}), under it the flow or flow/text, and why.`;
      this.problems.push(problemAt(place, "bad-exception", `${issue.message}.`, remedy));
    }
  }

  /** @returns whether the rule does not hold for this text of this flow. */
  excuses(rule: (typeof excusable)[number], flow: string, key: string): boolean {
    return [flow, `${flow}/${key}`].some((name) => {
      const there = this.#data[rule]?.[name] !== undefined;
      if (there) this.#used.add(`${rule} ${name}`);
      return there;
    });
  }

  /** @returns exceptions that nothing needed, once everything was looked at. */
  unused(): Problem[] {
    return Object.entries(this.#data).flatMap(([rule, names]) =>
      Object.keys(names ?? {})
        .filter((name) => !this.#used.has(`${rule} ${name}`))
        .map((name) => {
          const place = { file: this.#source!.file, line: this.#source!.line([rule, name]) };
          return problemAt(
            place,
            "unused-exception",
            `"${name}" needs no exception from ${rule}.`,
            "Take it out.",
          );
        }),
    );
  }
}
