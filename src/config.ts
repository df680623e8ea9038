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

const address = (name: string): z.ZodOptional<z.ZodString> =>
  z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: `${name} must begin with postgresql://.`, abort: true })
    // A user alone, without a host, means this machine; only the driver knows that.
    .refine((url) => URL.canParse(url.replace("@/", "@localhost/")), {
      error: `${name} is no address; write postgresql://user:password@host:5432/name, with signs in the password as %40.`,
    })
    .optional();

const settings = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, {
      error: ({ input }) => `PORT must be a number from 0 to 65535, not "${String(input)}".`,
    })
    .prefault("3000")
    .transform(Number),
  PUBLIC_URL: z
    .string()
    .refine(isWebAddress, {
      error: ({ input }) =>
        `PUBLIC_URL must be an address like https://buurtlijn.example.be, not "${String(input)}".`,
    })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  DATABASE_URL: address("DATABASE_URL"),
  DATABASE_ADMIN_URL: address("DATABASE_ADMIN_URL"),
  DATA_DIR: z.string().default("./data"),
  MASTER_KEY: z
    .string()
    .refine((text) => parseKey(text) !== null, {
      error: "MASTER_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32",
    })
    .transform(parseKey)
    .optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, "TWILIO_FROM must be a number like +32460001122.")
    .optional(),
  TWILIO_API_URL: z
    .string()
    .refine(isSafeUrl, "TWILIO_API_URL must be https; plain http is for this machine itself only.")
    .optional(),
});

/** Settings as they are typed; one that holds nothing but space is not there. */
type Given = { [name in keyof z.infer<typeof settings>]?: string };

/**
 * Parses the environment once.
 * @throws ConfigError with one sentence per problem.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  const { data: is, error } = settings.safeParse(given);
  const problems = [...(error?.issues.map(({ message }) => message) ?? []), ...missing(given)];
  if (is === undefined || problems.length > 0) throw new ConfigError(problems);
  return {
    port: is.PORT,
    publicUrl: is.PUBLIC_URL ?? `http://127.0.0.1:${is.PORT}`,
    databaseUrl: is.DATABASE_URL ?? null,
    databaseAdminUrl: is.DATABASE_ADMIN_URL ?? null,
    dataDir: is.DATA_DIR,
    masterKey: is.MASTER_KEY ?? null,
    carrier:
      is.TWILIO_FROM === undefined
        ? null
        : {
            accountSid: is.TWILIO_ACCOUNT_SID!,
            authToken: is.TWILIO_AUTH_TOKEN!,
            from: is.TWILIO_FROM,
            apiUrl: is.TWILIO_API_URL ?? null,
          },
  };
}

/** What one setting asks of another. */
function missing(given: Given): string[] {
  const problems: string[] = [];
  if (given.DATABASE_ADMIN_URL !== undefined && given.DATABASE_URL === undefined)
    problems.push("DATABASE_ADMIN_URL goes with DATABASE_URL, which is missing.");
  const carrier = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"] as const;
  if (given.TWILIO_API_URL === undefined && carrier.every((name) => given[name] === undefined))
    return problems;
  for (const name of carrier)
    if (given[name] === undefined)
      problems.push(`${name} is missing while other TWILIO_ settings are there.`);
  if (given.MASTER_KEY === undefined) problems.push("MASTER_KEY is required as soon as a carrier is set.");
  if (given.PUBLIC_URL === undefined)
    problems.push("PUBLIC_URL is required with a carrier: signatures are checked against it.");
  return problems;
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
