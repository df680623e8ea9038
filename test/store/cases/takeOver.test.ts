import { afterAll, beforeAll, expect, it } from "vitest";
import { an, bart, openStreet, townNumber, type Street } from "../../support/street.ts";

let street: Street;
const maria = "+32470000001";
const says = (from: string, body: string): Promise<string[]> =>
  street.quietly({ from, to: townNumber, body });
const told = (phone: string): string | undefined => street.heard(phone).at(-1);

beforeAll(async () => {
  street = await openStreet();
  await street.add("Maria", maria);
}, 60_000);
afterAll(() => street.close());

it("a danger case that one takes lets the other rest; who comes later, twice or from elsewhere hears how it is", async () => {
  await says(maria, "ik wil niet meer leven");
  expect(told(an)).toBe("Dossier 2000, gevaar. Antwoord NEEM 2000");
  expect(told(bart)).toBe("Dossier 2000, gevaar. Antwoord NEEM 2000");

  expect((await says("+32470000055", "NEEM 2000")).join()).toContain("de telefoon waarop je het bericht");
  expect((await says(bart, "ok ik bel haar")).join()).toContain("Antwoord NEEM en het nummer");
  expect((await street.cases(maria))[0]).toMatchObject({ number: 2000, state: 0 });

  expect((await says(an, "neem 2000 graag")).join()).toContain("is nu van jou");
  expect(told(bart)).toBe("Dossier 2000 is door een collega genomen. Je hoeft niets meer te doen. Dank je.");
  expect((await says(bart, "NEEM 2000")).join()).toContain("al door een collega genomen");
  const heardByBart = street.heard(bart).length;
  expect((await says(an, "NEEM 2000")).join()).toContain("is nu van jou");
  expect(street.heard(bart)).toHaveLength(heardByBart);

  expect((await says(an, "SLUIT 2000 gebeld")).join()).toContain("is gesloten");
  expect((await says(bart, "NEEM 2000")).join()).toContain("is gesloten");
  expect((await street.cases(maria))[0]).toMatchObject({ number: 2000, state: 2 });
});

it("an ordinary case that the contact person alone heard of is nobody else's news", async () => {
  await says(maria, "BEL");
  const [, file] = await street.cases(maria);
  const heardByBart = street.heard(bart).length;
  expect((await says(an, `NEEM ${file!.number}`)).join()).toContain("is nu van jou");
  expect(street.heard(bart)).toHaveLength(heardByBart);
  expect(street.errors).toEqual([]);
});
