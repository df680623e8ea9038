/** Something an author must mend, with the place and the way to mend it. */
export interface Problem {
  file: string;
  /** 1-based; 0 when the whole file is meant. */
  line: number;
  /** Stable, for tests and tools: `unknown-name`, `unreachable-step`, ... */
  code: string;
  message: string;
  remedy: string;
  severity: "error" | "warning";
}

/** Where something stands in a file. */
export interface Place {
  file: string;
  line: number;
}

/** Thrown where a flow cannot be compiled; holds every problem found, not only the first. */
export class FlowError extends Error {
  readonly code = "flows";
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.name = "FlowError";
    this.problems = problems;
  }
}

/** @returns an error-level problem at a place. */
export function problemAt(place: Place, code: string, message: string, remedy: string): Problem {
  return { ...place, code, message, remedy, severity: "error" };
}

/** @returns `file:line code: message. remedy` on one line. */
export function describeProblem(problem: Problem): string {
  const { file, line, severity, code, message, remedy } = problem;
  return `${file}:${line} ${severity} ${code}: ${message} ${remedy}`;
}
