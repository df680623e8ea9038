import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";

/** Numbers of the demo: they belong to nobody, so that a demo can never text a real person. */
const DEMO = /^\+324000000\d\d$/u;

/** What a number is, apart from what a town allows; it holds no digit of the number, so it may be kept in memory. */
export interface Phone {
  /** ISO code; null where the number lies in no known range. */
  country: string | null;
  /** Mobile, or mobile or fixed alike (as in the US). */
  mobile: boolean;
  /** `name`: letters or a short code, which nobody can text back; `demo`: a number of the demo. */
  kind: "number" | "demo" | "name";
}

/** `country`: outside the allowed countries; `not-mobile`: a landline or a premium line; `not-a-number`: in no known range. */
export type Reach = "ok" | "not-mobile" | "country" | "not-a-number";

/** @param number E.164 or as a Belgian would write it, or whatever the carrier names as sender. */
export function readPhone(number: string): Phone {
  if (DEMO.test(number)) return { country: null, mobile: true, kind: "demo" };
  const kind = /^\+[1-9]\d{6,14}$/u.test(number) ? "number" : "name";
  const parsed = parsePhoneNumberFromString(number.slice(0, 40), "BE");
  if (!parsed?.isValid()) return { country: null, mobile: false, kind };
  const type = parsed.getType();
  return {
    country: parsed.country !== undefined && isSupportedCountry(parsed.country) ? parsed.country : "",
    mobile: type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE",
    kind,
  };
}

/**
 * Whether such a number may be texted unasked: against toll fraud and plain mistakes.
 * @param allowedCountries ISO codes such as "BE".
 * @param demo true where the database is a demo: only there the demo's own numbers (+324000000xx) count.
 */
export function reach(phone: Phone, allowedCountries: readonly string[], demo: boolean): Reach {
  if (phone.kind === "demo") return demo ? "ok" : "not-a-number";
  if (phone.country === null) return "not-a-number";
  if (!allowedCountries.includes(phone.country)) return "country";
  return phone.mobile ? "ok" : "not-mobile";
}

/** Whether an answer can arrive at all: who wrote from it may be answered wherever she is, a name or a short code cannot. */
export function canBeAnswered(phone: Phone, demo: boolean): boolean {
  return phone.kind === "number" || (phone.kind === "demo" && demo);
}
