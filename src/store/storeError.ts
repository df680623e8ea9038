/** A failure of the ground that a user can act on: a stable code and one sentence. */
export class StoreError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
