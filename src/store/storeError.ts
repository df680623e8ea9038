/** The database cannot be used as it is, or not for this; the sentence says what to do. */
export class StoreError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
