import { isIP } from "node:net";
import { z } from "zod";
import { parseKey } from "./masterKey.ts";

/** The environment after parsing; see the table in README.md. */
export interface Config {
  port: number;
  /** The address under which the carrier reaches us, without a trailing slash. */
  publicUrl: string;
  databaseUrl: string | null;
  databaseAdminUrl: string | null;
  dataDir: string;
  /** 32 bytes, or null: a demo makes its own. */
  masterKey: Buffer | null;
  carrier: Carrier | null;
}

export interface Carrier {
  accountSid: string;
  authToken: string;
  from: string;
  /** Where REST requests really go; null for Twilio itself. */
  apiUrl: string | null;
}

/** Each problem is one sentence that says what to set. */
export class ConfigError extends Error {
  readonly code = "config";
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

const port = z.coerce.number().int().min(0).max(65535);

/**
 * Parses the environment once.
 * @throws ConfigError with one sentence per problem.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const value = (name: string): string | null => (env[name]?.trim() ? env[name].trim() : null);

  const parsedPort = port.safeParse(value("PORT") ?? "3000");
  if (!parsedPort.success) problems.push(`PORT must be a number from 0 to 65535, not "${env["PORT"]}".`);

  for (const name of ["DATABASE_URL", "DATABASE_ADMIN_URL"]) {
    const url = value(name);
    if (url === null) continue;
    if (!/^postgres(ql)?:\/\//.test(url)) problems.push(`${name} must begin with postgresql://.`);
    // A user alone, without a host, means this machine; only the driver knows that.
    else if (!URL.canParse(url.replace("@/", "@localhost/")))
      problems.push(
        `${name} is no address; write postgresql://user:password@host:5432/name, with signs in the password as %40.`,
      );
  }

  if (value("DATABASE_URL") === null && value("DATABASE_ADMIN_URL") !== null)
    problems.push("DATABASE_ADMIN_URL goes with DATABASE_URL, which is missing.");

  const key = value("MASTER_KEY");
  const masterKey = key === null ? null : parseKey(key);
  if (key !== null && masterKey === null)
    problems.push("MASTER_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32");

  const carrier = readCarrier(value, problems);
  const live = [...carrierNames, "TWILIO_API_URL"].some((name) => value(name) !== null);
  if (live && key === null) problems.push("MASTER_KEY is required as soon as a carrier is set.");
  const publicUrl = value("PUBLIC_URL") ?? `http://127.0.0.1:${parsedPort.success ? parsedPort.data : 3000}`;
  if (live && value("PUBLIC_URL") === null)
    problems.push("PUBLIC_URL is required with a carrier: signatures are checked against it.");
  else if (!isWebAddress(publicUrl))
    problems.push(`PUBLIC_URL must be an address like https://buurtlijn.example.be, not "${publicUrl}".`);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    port: parsedPort.data!,
    publicUrl: publicUrl.replace(/\/+$/, ""),
    databaseUrl: value("DATABASE_URL"),
    databaseAdminUrl: value("DATABASE_ADMIN_URL"),
    dataDir: value("DATA_DIR") ?? "./data",
    masterKey,
    carrier,
  };
}

const carrierNames = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"] as const;

function readCarrier(value: (name: string) => string | null, problems: string[]): Carrier | null {
  const missing = carrierNames.filter((name) => value(name) === null);
  const apiUrl = value("TWILIO_API_URL");
  if (missing.length === carrierNames.length && apiUrl === null) return null;
  for (const name of missing) problems.push(`${name} is missing while other TWILIO_ settings are there.`);
  const from = value("TWILIO_FROM");
  if (from !== null && !/^\+[1-9]\d{6,14}$/.test(from))
    problems.push("TWILIO_FROM must be a number like +32460001122.");
  if (apiUrl !== null && !isSafeUrl(apiUrl)) {
    problems.push("TWILIO_API_URL must be https; plain http is for this machine itself only.");
  }
  if (missing.length > 0) return null;
  return {
    accountSid: value("TWILIO_ACCOUNT_SID")!,
    authToken: value("TWILIO_AUTH_TOKEN")!,
    from: from!,
    apiUrl,
  };
}

/** A path may stand behind the host; a query or a fragment would end up in the middle of what the carrier calls. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && search === "" && hash === "";
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const host = hostname.replace(/^\[|\]$/g, "");
  const loopback = host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
  return protocol === "https:" || (protocol === "http:" && loopback);
}
