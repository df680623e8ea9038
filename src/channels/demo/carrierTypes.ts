/** What can be made to go wrong at the stand-in carrier; all off by default, and changed while it runs. */
export interface CarrierFaults {
  /** Webhooks leave this many milliseconds late. */
  late: number;
  /** Every webhook comes twice. */
  twice: boolean;
  /** The last status comes before the first. */
  outOfOrder: boolean;
  /** The API answers 500 and has not taken the text. */
  status500: boolean;
  /** The API takes the text, then never answers: the connection dies after `hangMs`. */
  timeoutAfterAccept: boolean;
  /** The API answers 429 with Retry-After: 1. */
  tooMany: boolean;
  /** No status callbacks at all. */
  silent: boolean;
  /** The carrier answers STOP, START and HELP itself, in English, and refuses later texts: the real one's default. */
  ownStop: boolean;
}

export const noFaults: CarrierFaults = {
  late: 0,
  twice: false,
  outOfOrder: false,
  status500: false,
  timeoutAfterAccept: false,
  tooMany: false,
  silent: false,
  ownStop: false,
};

/** One text that passed the carrier. */
export interface CarrierText {
  sid: string;
  from: string;
  to: string;
  body: string;
  direction: "inbound" | "outbound-api" | "outbound-reply";
  status: "received" | "queued" | "sent" | "delivered";
  createdAt: Date;
  /** Where its statuses go, as the application asked; tests know by it which of its texts this is. */
  statusCallback?: string | null;
}

export interface CarrierOptions {
  /** Begins with AC, then 32 hexadecimal digits. */
  accountSid: string;
  authToken: string;
  /** Where webhooks go, and what is signed: the application's PUBLIC_URL. */
  publicUrl: string;
  faults?: Partial<CarrierFaults>;
  now?: () => Date;
  /** How long a caught request hangs under `timeoutAfterAccept`, in milliseconds. */
  hangMs?: number;
  /** Between the attempts to deliver one webhook, in milliseconds. */
  retryMs?: number;
}
