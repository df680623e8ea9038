import { ConfigError, readConfig } from "../config.ts";
import { serve } from "../main.ts";
import type { Context } from "./shared/context.ts";

/**
 * Runs the server until it is asked to stop: live with a carrier, else the demo.
 * @throws ConfigError also where a forgotten carrier would make the database of a production server a demo's for good.
 */
export async function start({ env }: Pick<Context, "env">): Promise<void> {
  const config = readConfig(env);
  if (config.carrier === null && config.databaseUrl !== null && env["NODE_ENV"] === "production")
    throw new ConfigError([
      "The TWILIO_ settings are missing, and with NODE_ENV=production the database of DATABASE_URL is not made a demo's.",
    ]);
  return serve(config);
}

/** What would make it live, or let it touch a database that is not its own. */
const live = [
  "TWILIO_ACCOUNT_SID",
  "TWILIO_AUTH_TOKEN",
  "TWILIO_FROM",
  "TWILIO_API_URL",
  "DATABASE_URL",
  "PUBLIC_URL",
];

/** Runs the demo, whatever carrier is set. */
export function demo({ env }: Pick<Context, "env">): Promise<void> {
  return start({ env: Object.fromEntries(Object.entries(env).filter(([name]) => !live.includes(name))) });
}
