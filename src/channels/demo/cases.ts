import type { CaseLine } from "../../app/ports/caseLine.ts";

type Listener = (cases: CaseLine[]) => void;

/**
 * Looks at the cases while somebody watches, and tells only what changed. A look that fails is left out: the next one
 * comes soon.
 * @param every - milliseconds between two looks
 */
export function watchCases(
  list: () => Promise<CaseLine[]>,
  every: number,
): { subscribe(listener: Listener): () => void } {
  const listeners = new Set<Listener>();
  let last = "";
  let timer: NodeJS.Timeout | null = null;
  const look = async (): Promise<void> => {
    try {
      const cases = await list();
      const now = JSON.stringify(cases);
      if (now !== last) {
        last = now;
        for (const listener of listeners) listener(cases);
      }
    } catch {
      // The database may be starting or stopping; the page keeps what it has.
    }
    if (listeners.size > 0) timer = setTimeout(() => void look(), every);
    else timer = null;
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      // A newcomer has seen nothing yet: the next look tells everybody.
      last = "";
      if (timer === null) {
        timer = setTimeout(() => void look(), 0);
      }
      return () => listeners.delete(listener);
    },
  };
}
