import { z } from "zod";

const sid = z.string().regex(/^[A-Z]{2}[0-9a-fA-F]{32}$/);

/** Unknown fields are let through: the carrier adds new ones without notice. */
export const messageForm = z.object({
  AccountSid: sid,
  MessageSid: sid,
  // Not only E.164: short codes and names text too, and what comes in is always taken in.
  From: z.string().min(1).max(64),
  To: z.string().min(1).max(64),
  Body: z.string().max(20_000).default(""),
  // A value that the carrier adds one day must not cost us the text.
  OptOutType: z.enum(["STOP", "START", "HELP"]).optional().catch(undefined),
});

export const statusForm = z.object({
  AccountSid: sid,
  MessageSid: sid,
  MessageStatus: z.string().max(40),
  From: z.string().max(64).default(""),
  To: z.string().max(64).default(""),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
});

export const callForm = z.object({
  AccountSid: sid,
  CallSid: sid,
  From: z.string().max(64).default(""),
  To: z.string().min(1).max(64),
});

/** The outbox row that a status belongs to, as our own address carries it. */
export const outboxId = z.string().regex(/^[1-9]\d{0,17}$/);
