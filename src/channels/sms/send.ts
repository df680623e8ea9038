import twilio from "twilio";
import type RequestClient from "twilio/lib/base/RequestClient.js";
import {
  SEND_WITHIN_MS,
  type CarrierMessage,
  type DeliveryStatus,
  type ListQuery,
  type OutgoingText,
  type SendOutcome,
  type TextCarrier,
} from "../../app/ports/textCarrier.ts";
import { carrierError } from "./carrierErrors.ts";
import { deliveryStatus } from "./deliveryStatus.ts";

export interface TwilioOptions {
  accountSid: string;
  authToken: string;
  /** Where requests really go (TWILIO_API_URL); null for Twilio itself. */
  apiUrl: string | null;
  /** How long to wait for an answer, in milliseconds. Well under the outbox's lease of 30 s. */
  timeoutMs?: number;
}

const pageSize = 200;
/** Stops a list that would never end; 100,000 messages are far more than one outage of a town. */
const mostPages = 500;

/** A TextCarrier over Twilio's own SDK. */
export function twilioCarrier(options: TwilioOptions): TextCarrier {
  const { accountSid, authToken, apiUrl, timeoutMs = SEND_WITHIN_MS } = options;
  const client = new twilio.Twilio(accountSid, authToken, {
    httpClient: new RoutedClient(apiUrl, timeoutMs),
  });
  return {
    async send(text: OutgoingText): Promise<SendOutcome> {
      try {
        const message = await client.messages.create(text);
        // An answer without an id is an answer that we do not understand: it may have been sent.
        return message.sid
          ? { outcome: "accepted", sid: message.sid }
          : { outcome: "unknown", code: "no-sid" };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async list({ from, to, since }: ListQuery): Promise<CarrierMessage[]> {
      const found: CarrierMessage[] = [];
      // No DateSent filter: a text that the carrier still holds has no such date and would be missing. The list is
      // newest first, so reading stops at the first page whose end is older.
      let page: Page | undefined = await client.messages.page({ from, to, pageSize });
      for (let read = 1; page !== undefined && read <= mostPages; read++) {
        found.push(...page.instances.map(readMessage));
        const oldest = found.at(-1);
        if (oldest === undefined || oldest.createdAt < since) break;
        page = await page.nextPage();
        // Half a list would pass for the whole one, and what is missing would be lost for good.
        if (page !== undefined && read === mostPages) throw new ListTooLong();
      }
      return found.filter((message) => message.createdAt >= since);
    },
    async find(sid) {
      try {
        return readMessage(await client.messages(sid).fetch());
      } catch (error) {
        if (error instanceof CarrierAnswer && error.status === 404) return null;
        throw error;
      }
    },
  };
}

class ListTooLong extends Error {
  readonly code = "list-too-long";
}

type Listed = Awaited<ReturnType<twilio.Twilio["messages"]["list"]>>[number];
interface Page {
  instances: Listed[];
  nextPage(): Promise<Page> | undefined;
}

function readMessage(message: Listed): CarrierMessage {
  const status: DeliveryStatus = deliveryStatus[message.status] ?? "accepted";
  return {
    sid: message.sid,
    from: message.from,
    to: message.to,
    body: message.body ?? "",
    direction: message.direction === "inbound" ? "in" : "out",
    status,
    errorCode: message.errorCode ? String(message.errorCode) : null,
    createdAt: message.dateCreated,
  };
}

/** The SDK has no setting for the address, and its exceptions drop Retry-After: both are mended here. */
export class RoutedClient extends twilio.RequestClient {
  #target: URL | null;
  constructor(apiUrl: string | null, timeoutMs: number) {
    super({ timeout: timeoutMs });
    this.#target = apiUrl === null ? null : new URL(apiUrl);
  }

  override async request<T>(options: RequestClient.RequestOptions<T>) {
    const answer = await super.request<T>({ ...options, uri: this.#route(options.uri) });
    if (answer.statusCode < 200 || answer.statusCode >= 300) {
      throw new CarrierAnswer(answer.statusCode, codeIn(answer.body), retryAfterMs(answer.headers));
    }
    return answer;
  }

  #route(uri: string): string {
    if (this.#target === null) return uri;
    const { pathname, search } = new URL(uri);
    return this.#target.origin + this.#target.pathname.replace(/\/$/, "") + pathname + search;
  }
}

/** An HTTP answer that is no success. */
export class CarrierAnswer extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number | undefined;
  constructor(status: number, code: string | null, retryAfterMs: number | undefined) {
    super(`The carrier answered HTTP ${status}, code ${code ?? "none"}.`);
    this.status = status;
    this.code = code ?? `http-${status}`;
    this.retryAfterMs = retryAfterMs;
  }
}

function codeIn(body: unknown): string | null {
  const code = typeof body === "object" && body !== null ? (body as { code?: unknown }).code : undefined;
  return typeof code === "number" || typeof code === "string" ? String(code) : null;
}

/** @returns Retry-After (seconds or an HTTP date) in milliseconds, at most one hour. */
function retryAfterMs(headers: unknown): number | undefined {
  const value = (headers as Record<string, unknown> | undefined)?.["retry-after"];
  if (typeof value !== "string" || value === "") return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 3_600_000) : undefined;
}

/**
 * Failures before a connection stood, so that nothing can have been sent. Others (a reset, a time-out, a broken pipe)
 * may have come after the carrier took the text.
 */
const notConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof CarrierAnswer) {
    const { status, code, retryAfterMs } = error;
    // 3xx and 5xx come from something on the way or from a carrier in trouble; 408 means that it waited for us.
    if (status < 400 || status >= 500 || status === 408) return { outcome: "unknown", code };
    return { outcome: "refused", code, permanent: carrierError(code, status).permanent, retryAfterMs };
  }
  const code = String((error as { code?: unknown } | null)?.code ?? "error");
  return notConnected.has(code)
    ? { outcome: "refused", code, permanent: false }
    : { outcome: "unknown", code };
}
