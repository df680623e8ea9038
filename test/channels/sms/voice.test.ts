import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account, an, openStreet, townNumber as to, type Street } from "../../support/street.ts";
import twilio from "twilio";

let street: Street;
beforeAll(async () => {
  street = await openStreet();
}, 60_000);
afterAll(() => street.close());

/** Calls with a chosen call id. @returns what the caller hears. */
async function call(from: string, sid: string, called = to): Promise<string> {
  const form = { AccountSid: account.accountSid, CallSid: sid, From: from, To: called };
  const url = `${street.publicUrl}/twilio/voice`;
  const answer = await fetch(url, {
    method: "POST",
    headers: { "x-twilio-signature": twilio.getExpectedTwilioSignature(account.authToken, url, form) },
    body: new URLSearchParams(form),
  });
  expect(answer.status).toBe(200);
  return answer.text();
}
const sid = (n: number): string => `CA${String(n).padStart(32, "0")}`;

describe("a missed call", () => {
  it.each([
    ["somebody we know", "+32470000501"],
    ["somebody new", "+32470000502"],
    ["a landline", "+3251777009"],
  ])("of %s is a request: one sentence, one case, and the contact person hears of it", async (who, from) => {
    if (who === "somebody we know") await street.add("Maria", from);
    const before = street.heard(an).length;
    const said = await call(from, sid(Number(from.slice(-4))));
    expect(said.match(/<Say/g)).toHaveLength(1);
    expect(said).toContain("belt je terug");
    expect(said.match(/<Say[^>]*>([^<]*)</)![1]!.match(/[.!?]( |$)/g)).toHaveLength(1);
    expect(await street.cases(from)).toMatchObject([
      { kind: "call-back", reason: "missed-call", priority: 1 },
    ]);
    await expect
      .poll(() => street.heard(an).slice(before).join(), { timeout: 10_000 })
      .toMatch(/Dossier \d+/);
    // Nobody who rings is texted for it.
    expect(street.heard(from)).toEqual([]);
  });

  it("that the carrier reports twice, or that is made twice, stays one case", async () => {
    const from = "+32470000503";
    await Promise.all([call(from, sid(1)), call(from, sid(1))]);
    await call(from, sid(2));
    expect(await street.cases(from)).toHaveLength(1);
    const events = await street.sql(
      `select e.kind from case_event e join case_file f on f.id = e.case_id where f.number = $1 and e.kind <> 'alarmed' order by e.id`,
      [(await street.cases(from))[0]!.number],
    );
    expect(events).toEqual([{ kind: "opened" }, { kind: "again" }]);
  });

  it("with a hidden number is asked for another way, and opens nothing", async () => {
    const before = (await street.cases()).length;
    expect(await call("anonymous", sid(3))).toContain("nummer niet");
    expect(await street.cases()).toHaveLength(before);
  });

  it("of a number that nobody owns promises nothing", async () => {
    expect(await call("+32470000504", sid(4), "+32460009999")).not.toContain("belt je terug");
    expect(street.errors.splice(0)).toEqual([expect.stringContaining("/twilio/voice")]);
  });

  it("that the carrier did not sign opens nothing", async () => {
    const before = (await street.cases()).length;
    const body = new URLSearchParams({
      AccountSid: account.accountSid,
      CallSid: sid(5),
      From: "+32470000505",
      To: to,
    });
    expect((await fetch(`${street.publicUrl}/twilio/voice`, { method: "POST", body })).status).toBe(403);
    expect(await street.cases()).toHaveLength(before);
  });
});

it("had no error on the way", () => {
  expect(street.errors).toEqual([]);
});
