import type { DeliveryStatus } from "../../app/ports/textCarrier.ts";

/** The carrier's message states, reduced to what matters to us; one row each. */
export const deliveryStatus: Record<string, DeliveryStatus> = {
  accepted: "accepted",
  scheduled: "accepted",
  queued: "accepted",
  sending: "accepted",
  // The network has it, the phone not yet.
  sent: "accepted",
  delivered: "delivered",
  read: "delivered",
  undelivered: "failed",
  failed: "failed",
  canceled: "failed",
};
