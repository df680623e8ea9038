/** Ids are decimal strings of the database's bigints. States are the database's smallints. */

export const requestState = { searching: 0, gathered: 1, matched: 2, nobody: 3, withdrawn: 4 } as const;

/** `lost`: somebody else was chosen; `withdrawn`: the volunteer took a yes back. */
export const offerState = {
  waiting: 0,
  yes: 1,
  no: 2,
  timedOut: 3,
  lost: 4,
  withdrawn: 5,
  chosen: 6,
} as const;

export const matchRule = { gather: 0, firstYes: 1 } as const;
export type MatchRule = (typeof matchRule)[keyof typeof matchRule];

export interface WaveRequest {
  municipalityId: number;
  askerId: string;
  neighbourhoodId: string | null;
  /** Neighbourhoods that border on the asker's (`neighbourhood.near`). */
  near: readonly string[];
  kind: string;
  state: number;
  rule: MatchRule;
  /** UTC instant after which nobody more is asked, and yeses are no longer waited for; null: there is none. */
  gatherUntil: string | null;
  /** The asker's latest word on sharing first name and village is a yes that was not withdrawn. */
  consent: boolean;
}

export interface Candidate {
  personId: string;
  municipalityId: number;
  neighbourhoodId: string | null;
  roles: readonly string[];
  helpsWith: readonly string[];
  /** 0 is active. */
  state: number;
  /** The volunteer's own quiet hours, minutes of the local day; both null when there are none. May pass midnight. */
  quietFrom: number | null;
  quietUntil: number | null;
  lastAskedAt: string | null;
  /** True when every address of this person said STOP. */
  stopped: boolean;
}

export interface WaveOffer {
  personId: string;
  state: number;
  /** UTC instant at which the offer ends. */
  until: string;
}
