/** One line of what the doctor found: `wrong` must be mended before people can rely on it, `to do` is still to set. */
export interface Finding {
  state: "ok" | "to do" | "wrong";
  /** A sentence: what is so. */
  what: string;
  /** A sentence: what to do about it. */
  remedy?: string;
}

export const ok = (what: string): Finding => ({ state: "ok", what });
export const todo = (what: string, remedy: string): Finding => ({ state: "to do", what, remedy });
export const wrong = (what: string, remedy: string): Finding => ({ state: "wrong", what, remedy });
