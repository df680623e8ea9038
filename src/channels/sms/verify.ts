import twilio from "twilio";

export interface SignedRequest {
  /** The address as the carrier was given it: PUBLIC_URL with path and query. Behind a proxy, never the Host header. */
  url: string;
  /** The parsed form. */
  body: unknown;
  headers: Record<string, string | string[] | undefined>;
  /** The account's auth token. */
  secret: string;
}

/**
 * Says whether a webhook comes from the carrier. Values that are no single string are refused: `Body=a&Body=a` has the
 * same signature as `Body=a`. The signature covers no time, so a replay passes here; unique ids stop it later.
 * A fragment such as `#rc=5` steers the carrier's retries and is not signed.
 */
export function verifyTwilio({ url, body, headers, secret }: SignedRequest): boolean {
  const signature = headers["x-twilio-signature"];
  if (typeof signature !== "string" || signature === "" || secret === "") return false;
  if (typeof body !== "object" || body === null) return false;
  if (!Object.values(body).every((value) => typeof value === "string")) return false;
  return twilio.validateRequest(secret, signature, url.replace(/#.*$/s, ""), body as Record<string, string>);
}
