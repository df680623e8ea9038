import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account, an, bart, openStreet, townNumber as to, type Street } from "./support/street.ts";

const maria = "+32470000101";
const youssef = "+32470000102";
const rita = "+32470000103";

let street: Street;
const heard = (phone: string): string[] => street.heard(phone);

beforeAll(async () => {
  street = await openStreet();
  await street.add("Maria", maria);
  await street.add("Youssef", youssef, "volunteer", ["walk"]);
  await street.add("Rita", rita, "volunteer", ["walk"]);
});
afterAll(() => street.close());

/** Texts and waits until so many answers have come to a phone: what is due is left to the service's own timers. */
async function text(from: string, body: string, phone: string, count: number): Promise<string> {
  const before = heard(phone).length;
  const { attempts } = await street.carrier.textFromPhone({ from, to, body });
  expect(new Set(attempts)).toEqual(new Set([200]));
  // On a slow machine what an earlier text set going may come in between.
  await expect
    .poll(() => heard(phone).length, { timeout: 15_000, interval: 50 })
    .toBeGreaterThanOrEqual(before + count);
  return heard(phone).at(-1)!;
}

describe("a street, over signed webhooks and the carrier's own SDK", () => {
  it("brings a walk from a resident's own words to two people who know who comes when", async () => {
    expect(await text(maria, "k zou gaarne eens gaan wandelen", maria, 1)).toContain("wandeling");
    expect(await text(maria, "ja", maria, 1)).toContain("Wanneer");
    expect(await text(maria, "dinsdag namiddag", maria, 1)).toContain("voornaam");
    expect(await text(maria, "jaja", maria, 1)).toContain("JA of NEE");
    expect(await text(maria, "ja", youssef, 1)).toContain("Maria");
    await expect.poll(() => heard(rita).length, { timeout: 15_000 }).toBe(1);
    expect(heard(rita)[0]).toContain("dinsdagnamiddag");
    expect(await text(youssef, "ja", youssef, 1)).toContain("Dank je voor je ja");
    // Both have answered: the contact person chooses.
    expect(await text(rita, "nee merci", an, 1)).toMatch(/Dossier 2000: .*Youssef/);
    const number = /\. (\d+) Youssef/.exec(heard(an).at(-1)!)![1]!;
    expect(await text(an, `KIES 2000 ${number}`, youssef, 1)).toContain("Maria");
    await expect.poll(() => heard(maria).at(-1), { timeout: 15_000 }).toContain("Youssef");
  });

  it("answers a danger text at once with the fitting line and reaches people until one takes it", async () => {
    const before = { an: heard(an).length, bart: heard(bart).length };
    const answer = await text(maria, "ik wil nie meer leven", maria, 1);
    expect(answer.indexOf("1813")).toBeLessThan(answer.indexOf("112"));
    await expect
      .poll(() => heard(an).slice(before.an).join(), { timeout: 15_000 })
      .toMatch(/Dossier (\d+), gevaar/);
    await expect
      .poll(() => heard(bart).slice(before.bart).join(), { timeout: 15_000 })
      .toMatch(/Dossier (\d+), gevaar/);
    const number = /Dossier (\d+), gevaar/.exec(heard(an).slice(before.an).join())![1]!;
    await text(an, `neem ${number}`, an, 1);
    await expect.poll(() => heard(bart).at(-1), { timeout: 15_000 }).toContain("door een collega genomen");
    await text(bart, `NEEM ${number}`, bart, 1);
    expect(await street.cases(maria)).toContainEqual(
      expect.objectContaining({ number: Number(number), kind: "danger", state: 1 }),
    );
  });

  it("takes each message in once, however often and at once it comes", async () => {
    street.carrier.faults.twice = true;
    await text(maria, "BEL", maria, 1);
    street.carrier.faults.twice = false;
    await street.carrier.settled();
    const [row] = await street.sql<{ inbound: number; out: number }>(
      `select (select count(*)::int from inbound) as inbound, (select count(*)::int from outbox where state in (0, 1)) as out`,
    );
    const sent = street.carrier.messages().filter((one) => one.direction === "inbound").length;
    expect(row).toEqual({ inbound: sent, out: 0 });
  });

  it("stops when asked in any words, confirms once, and stays silent", async () => {
    expect(await text(rita, "STOP", rita, 1)).toMatch(/START/);
    expect(await street.quietly({ from: rita, to, body: "dag" })).toEqual([]);
  });

  it("refuses a text that the carrier did not sign", async () => {
    const url = `${street.publicUrl}/twilio/sms`;
    const body = new URLSearchParams({
      AccountSid: account.accountSid,
      MessageSid: "SM1",
      From: maria,
      To: to,
      Body: "ja",
    });
    expect((await fetch(url, { method: "POST", body })).status).toBe(403);
  });

  it("had no error on the way", () => {
    expect(street.errors).toEqual([]);
  });
});
