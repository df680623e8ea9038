import type { Town } from "../app/town.ts";
import { dueCases } from "./cases/dueCases.ts";
import { NobodyToTellError, raiseAlarm } from "./cases/raiseAlarms.ts";
import type { Conversations } from "./conversations.ts";
import { advanceRequest } from "./matching/advanceRequest.ts";
import { dueRequests } from "./matching/dueRequests.ts";
import type { Vault } from "./privacy/sealing.ts";
import { asTowns } from "./database/tenancy.ts";
import { failureOf } from "./database/failure.ts";
import { claimNews } from "./turns/news.ts";
import { wakeConversations } from "./turns/wakeConversations.ts";

export interface ChoreDeps {
  vault: Vault;
  town(id: number): Promise<Town>;
  conversations: Conversations;
  onError(chore: string, error: unknown): void;
}

type What = "news" | "conversation" | "request" | "case";

/** What is done every second, each claiming only what is due (src/jobs/ticker.ts). `now` is a UTC instant. */
export function chores(deps: ChoreDeps): { name: What; run(now: string): Promise<void> }[] {
  const { vault } = deps;
  const { pool, sealer } = vault;
  const townsWith = async (what: What, now: string): Promise<number[]> => {
    const { rows } = await pool.query<{ town: number }>(`select due_towns($1, $2) as town`, [what, now]);
    return rows.map((row) => row.town);
  };
  /** One transaction for each thing, so that one that fails leaves the others alone; its claim runs out by itself. */
  const each = async <T>(name: What, things: T[], work: (thing: T) => Promise<unknown>): Promise<void> => {
    for (const thing of things) {
      try {
        await withRetry(() => work(thing));
      } catch (error) {
        deps.onError(name, error);
      }
    }
  };
  return [
    {
      name: "conversation",
      async run(now) {
        const towns = await townsWith("conversation", now);
        if (towns.length > 0) await asTowns(pool, towns, (client) => wakeConversations(client, vault, now));
      },
    },
    {
      name: "request",
      async run(now) {
        const towns = await townsWith("request", now);
        if (towns.length === 0) return;
        const due = await asTowns(pool, towns, (client) => dueRequests(client, { now, leaseSeconds: 30 }));
        await each("request", due, async ({ id, municipalityId }) => {
          const town = await deps.town(municipalityId);
          await asTowns(pool, [town.id], (client) => advanceRequest(client, sealer, town, id, now));
        });
      },
    },
    {
      name: "case",
      async run(now) {
        const towns = await townsWith("case", now);
        if (towns.length === 0) return;
        const due = await asTowns(pool, towns, (client) => dueCases(client, { now, leaseSeconds: 30 }));
        await each("case", due, async (file) => {
          const town = await deps.town(file.municipalityId);
          const unheard = await asTowns(pool, [town.id], (client) =>
            raiseAlarm(client, sealer, town, file, now),
          );
          if (unheard) deps.onError("alarm", new NobodyToTellError());
        });
      },
    },
    {
      name: "news",
      async run(now) {
        const towns = await townsWith("news", now);
        if (towns.length === 0) return;
        const due = await asTowns(pool, towns, (client) => claimNews(client, sealer, now));
        await Promise.all(
          due.map(async ({ id, town, conversation, event, params }) => {
            const arrival = { kind: "news", id, event, params } as const;
            await deps.conversations
              .takeNews({ town, conversation, arrival, at: now })
              .catch((error: unknown) => deps.onError("news", error));
          }),
        );
      },
    },
  ];
}

async function withRetry(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!failureOf(error).again) throw error;
    await work();
  }
}
