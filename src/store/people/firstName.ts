import { buffer } from "../database/prismaClient.ts";
import type { Prisma } from "../prisma/client.ts";
import type { Vault } from "../privacy/sealing.ts";

/** What a query selects of a person to read the first name: the key comes along, so no second query is needed. */
export const firstNameColumns = {
  firstName: true,
  key: { select: { id: true, municipalityId: true, wrapped: true } },
} satisfies Prisma.PersonSelect;

type Named = Prisma.PersonGetPayload<{ select: typeof firstNameColumns }>;

/** The first name in plain, or null: not known, erased, or nobody at all. */
export function firstNameOf(vault: Vault, person: Named | null): string | null {
  if (person?.firstName == null || person.key === null) return null;
  const { id, municipalityId, wrapped } = person.key;
  const key = { id: String(id), town: municipalityId, wrapped: buffer(wrapped) };
  return String(vault.open(key, buffer(person.firstName)));
}
