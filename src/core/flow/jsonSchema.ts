import { z } from "zod";
import { cel, innerStep } from "../steps/shapes.ts";
import { stepKinds } from "../steps/index.ts";
import { aboutSchema, migrationSchema, nameSchema, startsSchema } from "./structure.ts";

/** @returns the JSON Schema of `flow.yaml`, generated from the same zod schemas that the compiler uses. */
export function flowJsonSchema(): Record<string, unknown> {
  const topic = z.strictObject({
    topic: nameSchema,
    about: aboutSchema.optional(),
    each: cel.optional(),
    steps: z.array(innerStep).min(1),
  });
  const flow = z.strictObject({
    title: z.string().min(1),
    starts: startsSchema.optional(),
    topics: z.array(topic),
    migrations: z.array(migrationSchema).optional(),
  });
  const kinds = stepKinds.map((kind) => {
    const { $schema: _, ...schema } = toJson(kind.schema);
    return { title: kind.kind, ...schema };
  });
  return { ...toJson(flow), $defs: { step: { oneOf: kinds } } };
}

function toJson(schema: z.ZodType): Record<string, unknown> {
  const options: Parameters<typeof z.toJSONSchema>[1] = {
    target: "draft-2020-12",
    io: "input",
    reused: "inline",
    unrepresentable: "any",
    override(context) {
      if ((context.zodSchema as unknown) === innerStep) context.jsonSchema["$ref"] = "#/$defs/step";
    },
  };
  return z.toJSONSchema(schema, options) as Record<string, unknown>;
}
