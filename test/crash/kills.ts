import type { Chance } from "./chance.ts";

/** What dies together. `servers` are indexes of replicas. */
export interface Kill {
  name: string;
  servers: readonly number[];
  database: boolean;
}

/** Ten kills in their proportions; dealt in a new order each time, so that a short run meets every kind as well. */
function deck(replicas: number): Kill[] {
  const server = (index: number): Kill => ({ name: "server", servers: [index], database: false });
  if (replicas === 1) {
    const both: Kill = { name: "database and server", servers: [0], database: true };
    return [...Array<Kill>(7).fill(server(0)), ...Array<Kill>(3).fill(both)];
  }
  const all = Array.from({ length: replicas }, (_, index) => index);
  return [
    ...Array.from({ length: 5 }, (_, index) => server(index % replicas)),
    ...Array<Kill>(2).fill({ name: "all servers", servers: all, database: false }),
    { name: "database", servers: [], database: true },
    { name: "database and one server", servers: [1], database: true },
    { name: "database and all servers", servers: all, database: true },
  ];
}

/** Kills without end, each kind in its share. */
export function* kills(replicas: number, chance: Chance): Generator<Kill, never> {
  for (;;) {
    const left = deck(replicas);
    while (left.length > 0) yield left.splice(chance.between(0, left.length - 1), 1)[0]!;
  }
}
