import {
  createContextDataObjectFor,
  DeliveryStatus,
  FlowRunner,
  SupportedMode,
  type IContext,
  type IFlow,
} from "@floip/flow-runner";
import type { Talk } from "./engine.ts";

/** The peer of (a): the same open questions as a FLOIP flow, run by `@floip/flow-runner`. */
export async function flowRunnerTalk(
  questions: readonly string[],
  answers: readonly string[],
): Promise<Talk> {
  const id = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
  const flow = {
    uuid: id(999),
    name: "ten",
    last_modified: "2026-01-01 00:00:00.000Z",
    interaction_timeout: 0,
    supported_modes: [SupportedMode.SMS],
    languages: [{ id: "nl", iso_639_3: "nld" }],
    first_block_id: id(0),
    blocks: questions.map((question, index) => ({
      uuid: id(index),
      name: `q${index}`,
      type: "MobilePrimitives.OpenResponse",
      config: { prompt: question, text: { max_response_characters: 1530 } },
      exits: [
        {
          uuid: id(100 + index),
          label: "next",
          tag: "next",
          config: {},
          default: true,
          ...(index + 1 < questions.length && { destination_block: id(index + 1) }),
        },
      ],
    })),
  } satisfies IFlow;
  const contact = { id: "1", name: "Maria", created_at: "2026-01-01 00:00:00.000Z", groups: [] };
  const begin = (): Promise<IContext> =>
    createContextDataObjectFor(contact as never, [], "user", "org", [flow], "nl", SupportedMode.SMS, []);

  return quietly(async (serialise) => {
    let context = await begin();
    let runner = new FlowRunner(context);
    let cursor = await runner.run();
    for (const text of answers) {
      if (serialise) {
        context = JSON.parse(JSON.stringify(context)) as IContext;
        runner = new FlowRunner(context);
        cursor = runner.hydrateRichCursorFrom(context as never) as typeof cursor;
      }
      cursor!.prompt.value = text;
      cursor = await runner.run();
    }
    const given = context.interactions.filter((one) => one.has_response).map((one) => one.value);
    if (context.delivery_status !== DeliveryStatus.FINISHED_COMPLETE || given.join() !== answers.join()) {
      throw new Error(`The peer's talk did not reach its end (${context.delivery_status}).`);
    }
    return answers.length;
  });
}

/** It writes to the console at every step, which would be timed along. */
function quietly(talk: (serialise: boolean) => Promise<number>): Talk {
  return async (serialise) => {
    const { log, info, debug } = console;
    console.log = console.info = console.debug = () => undefined;
    try {
      return await talk(serialise);
    } finally {
      Object.assign(console, { log, info, debug });
    }
  };
}
