import { afterAll, beforeAll, expect, it } from "vitest";
import { an, bart, openStreet, townNumber as to, type Street } from "../../support/street.ts";

let street: Street;
beforeAll(async () => {
  street = await openStreet();
  await street.add("Maria", "+32470000001");
}, 60_000);
afterAll(() => street.close());

it("a danger that reaches none of the staff is told to whoever minds the server; one that reaches somebody is not", async () => {
  await street.quietly({ from: an, to, body: "STOP" });
  await street.quietly({ from: "+32470000001", to, body: "ik wil niet meer leven" });
  expect(street.errors).toEqual([]);
  await street.quietly({ from: bart, to, body: "STOP" });
  await street.quietly({ from: "+32470000001", to, body: "er staat hier iemand met een mes" });
  expect(street.errors.join()).toContain("alarm: ");
});
