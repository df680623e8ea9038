import type { Id } from "../../app/ports/turn.ts";
import type { Store } from "../database/open.ts";
import { inTowns } from "../database/prismaClient.ts";
import { StoreError } from "../storeError.ts";

/**
 * Names who answers for a neighbourhood.
 * @throws StoreError `no-neighbourhood`.
 */
export async function setContacts(
  store: Store,
  town: number,
  neighbourhood: Id,
  contact: Id,
  deputy: Id | null,
): Promise<void> {
  const { count } = await inTowns(store.pool, [town], (tx) =>
    tx.neighbourhood.updateMany({
      where: { id: BigInt(neighbourhood) },
      data: {
        contactPersonId: BigInt(contact),
        deputyPersonId: deputy === null ? null : BigInt(deputy),
      },
    }),
  );
  if (count === 0)
    throw new StoreError("no-neighbourhood", `Municipality ${town} has no neighbourhood ${neighbourhood}.`);
}
