import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkFlows } from "../../../src/core/flow/check.ts";
import { languages } from "../../../src/core/language/index.ts";
import { parseSource } from "../../../src/store/flows/flowFiles.ts";

it("the first flow of docs/flow-format.md passes the check as it is printed", () => {
  const guide = readFileSync(new URL("../../../docs/flow-format.md", import.meta.url), "utf8");
  const [flow, text, golden] = [...guide.matchAll(/```yaml\n# (flows\/ask-ride\/\S+)\n([^`]*)```/g)].map(
    ([, file, source]) => parseSource(file!, source!),
  );
  const files = [{ id: "ask-ride", flow: flow!, texts: { nl: text! }, conversations: [golden!] }];
  expect(checkFlows(files, languages)).toEqual({ problems: [], flows: 1, conversations: 1 });
});
