/** A case as a list shows it: codes, no story. Instants are UTC ISO 8601. */
export interface CaseLine {
  town: string;
  number: number;
  kind: string;
  /** 0 danger, 1 urgent, 2 normal. */
  priority: number;
  /** 0 open, 1 taken, 2 closed. */
  state: number;
  neighbourhood: string | null;
  /** First name of whom took it. */
  owner: string | null;
  outcome: string | null;
  dueAt: string | null;
  createdAt: string;
}
