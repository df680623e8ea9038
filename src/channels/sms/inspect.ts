import twilio from "twilio";
import { RoutedClient, type TwilioOptions } from "./send.ts";

/** What the carrier has on record; addresses as they were typed there, empty where none is set. */
export interface CarrierNumber {
  number: string;
  sms: boolean;
  smsUrl: string;
  smsMethod: string;
  /** True where a TwiML application takes the texts instead of `smsUrl`. */
  smsElsewhere: boolean;
  voiceUrl: string;
  voiceMethod: string;
  voiceElsewhere: boolean;
}

export interface CarrierAccount {
  /** `active`, `suspended` or `closed`. */
  status: string;
  /** A trial account texts only to numbers that were verified, and puts its own words before each text. */
  trial: boolean;
  numbers: CarrierNumber[];
}

/**
 * Asks the carrier how the account and its numbers are set, over its own SDK. Reads only.
 * @throws CarrierAnswer with an HTTP status (401: the account or token is wrong), or what the network threw.
 */
export async function inspectCarrier(options: TwilioOptions): Promise<CarrierAccount> {
  const { accountSid, authToken, apiUrl, timeoutMs = 10_000 } = options;
  const client = new twilio.Twilio(accountSid, authToken, {
    httpClient: new RoutedClient(apiUrl, timeoutMs),
  });
  const account = await client.api.v2010.accounts(accountSid).fetch();
  const numbers = await client.incomingPhoneNumbers.list({ limit: 2000, pageSize: 1000 });
  return {
    status: account.status,
    trial: account.type === "Trial",
    numbers: numbers.map((one) => ({
      number: one.phoneNumber,
      sms: one.capabilities.sms,
      smsUrl: one.smsUrl ?? "",
      smsMethod: one.smsMethod ?? "",
      smsElsewhere: Boolean(one.smsApplicationSid),
      voiceUrl: one.voiceUrl ?? "",
      voiceMethod: one.voiceMethod ?? "",
      voiceElsewhere: Boolean(one.voiceApplicationSid || one.trunkSid),
    })),
  };
}
