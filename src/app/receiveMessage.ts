import type { Id } from "./ports/turn.ts";

/** A text message as a channel hands it over. */
export interface ReceivedText {
  provider: string;
  providerSid: string;
  /** As the carrier gives it: E.164, a short code or a name. */
  from: string;
  /** The town's number, E.164. */
  to: string;
  body: string;
  optOutType?: "STOP" | "START" | "HELP";
  /** UTC instant, ISO 8601. */
  receivedAt: string;
}

export interface ReceivePorts {
  /** The municipality that owns a number, or null. */
  townOf(number: string): Promise<number | null>;
  /**
   * The sender's conversation, made if she never wrote before. Null when this message was taken in before and its
   * sender erased since: the carrier bringing it again must not make her known anew.
   */
  conversationOf(town: number, message: ReceivedText): Promise<Id | null>;
  /** Takes the turn and resolves after its commit. `gone`: erased since the look-up, so nothing was done; look again. */
  take(
    town: number,
    conversation: Id,
    message: ReceivedText,
  ): Promise<"new" | "known" | "quarantined" | "gone">;
}

/** A message to a number that no municipality owns: a mistake in the set-up, which the carrier's log then shows. */
export class UnknownNumberError extends Error {
  readonly code = "unknown-number";
}

/**
 * Takes in one text message. Resolves only when it is safely stored with its effects; known messages do nothing.
 * @throws UnknownNumberError when no municipality owns `to`; any other error means that it was not stored.
 */
export async function receiveMessage(ports: ReceivePorts, message: ReceivedText): Promise<"new" | "known"> {
  const town = await ports.townOf(message.to);
  if (town === null)
    throw new UnknownNumberError("No municipality owns the number that this message was sent to.");
  for (let tries = 0; tries < 3; tries += 1) {
    const conversation = await ports.conversationOf(town, message);
    if (conversation === null) return "known";
    const result = await ports.take(town, conversation, message);
    if (result !== "gone") return result === "known" ? "known" : "new";
  }
  throw new Error("This message's conversation is gone each time that it is looked up.");
}
