import type { Id } from "../../app/ports/turn.ts";
import { findStaff } from "../../store/people/findStaff.ts";
import type { Store } from "../../store/database/open.ts";
import { asTowns } from "../../store/database/tenancy.ts";
import { UserError } from "./context.ts";
import { readNumber } from "./readNumber.ts";

/**
 * Who acts: a contact person, deputy or coordinator of this municipality, by first name or number.
 * @throws UserError where that is nobody, or more than one.
 */
export async function findStaffMember(
  store: Store,
  town: { id: number; name: string },
  who: string,
): Promise<Id> {
  const means = /^[+\d]/.test(who.trim())
    ? { number: readNumber(who, store.kind === "demo") }
    : { name: who };
  const found = await asTowns(store.pool, [town.id], (client) =>
    findStaff(client, store.keys, town.id, means),
  );
  if (found.length === 1) return found[0]!;
  throw new UserError(
    found.length === 0
      ? `"${who}" is no contact person, deputy or coordinator of ${town.name}; add staff with "buurtlijn person add".`
      : `More than one member of staff of ${town.name} is meant by "${who}"; give the number instead.`,
  );
}
