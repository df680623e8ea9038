import { setTimeout as pause } from "node:timers/promises";
import express, { Router } from "express";
import type { Chance } from "./chance.ts";

/** The way between the carrier and the replicas. */
export interface Network {
  /** Takes the carrier's webhooks. */
  router: Router;
  /** Every answer that the copies of an inbound text got, by MessageSid; 0 where nobody answered. */
  answers: ReadonlyMap<string, number[]>;
  /** Requests that a replica took and never answered. */
  hung(): number;
  /** Resolves when no copy is under way any more. */
  settled(): Promise<void>;
}

/** The server's own patience is the carrier's: 15 s. */
const PATIENCE_MS = 15_000;

/**
 * Plays the load balancer and a bad network: passes each request to the replicas in turn, to another one where nobody
 * listens, and now and then in two or three copies, at once or late. The carrier hears the first copy's answer.
 */
export function network({ ports, chance }: { ports: readonly number[]; chance: Chance }): Network {
  const answers = new Map<string, number[]>();
  const underWay = new Set<Promise<unknown>>();
  const router = Router();
  let turn = 0;
  let hung = 0;

  const post = async (port: number, path: string, headers: Record<string, string>, body: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  /** @returns the status; 0 where no replica answered. */
  const pass = async (...request: [path: string, headers: Record<string, string>, body: string]) => {
    for (let tried = 0; tried < ports.length; tried++) {
      try {
        return await post(ports[turn++ % ports.length]!, ...request);
      } catch (error) {
        // Only where nothing was handed over may another replica have it: a request is never doubled by accident.
        if (refused(error)) continue;
        if (error instanceof Error && error.name === "TimeoutError") hung += 1;
        return 0;
      }
    }
    return 0;
  };
  const follow = <T>(run: Promise<T>): Promise<T> => {
    underWay.add(run);
    void run.finally(() => underWay.delete(run));
    return run;
  };

  router.post(/^\/twilio\//, express.text({ type: () => true }), async (req, res) => {
    const body = String(req.body);
    const headers = {
      "content-type": req.get("content-type")!,
      "x-twilio-signature": req.get("x-twilio-signature")!,
    };
    const sid = req.path === "/twilio/sms" ? new URLSearchParams(body).get("MessageSid") : null;
    const send = async (waitMs: number): Promise<number> => {
      if (waitMs > 0) await pause(waitMs);
      const status = await pass(req.originalUrl, headers, body);
      if (sid !== null) answers.set(sid, [...(answers.get(sid) ?? []), status]);
      return status;
    };
    const first = follow(send(chance.is(0.1) ? chance.between(1, 300) : 0));
    if (chance.is(0.2)) void follow(send(0));
    if (chance.is(0.05)) void follow(send(0));
    if (chance.is(0.1)) void follow(send(chance.between(100, 3_000)));
    const status = await first;
    res.status(status === 0 ? 502 : status).end();
  });

  return {
    router,
    answers,
    hung: () => hung,
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function refused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED";
}
