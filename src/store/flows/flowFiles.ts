import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { LineCounter, parseDocument, isNode, type Document } from "yaml";
import { FlowError, problemAt } from "../../core/flow/problem.ts";
import type { FlowFile, SourceFile } from "../../core/flow/structure.ts";

/** The folder of flows that this program came with. */
export const flowsDir = fileURLToPath(new URL("../../../flows", import.meta.url));

/**
 * Reads the folder of flows: `<id>/flow.yaml`, `<id>/text.<language>.yaml`, `<id>/conversations/*.yaml`.
 * @param dir - the folder `flows`; paths in errors are relative to its parent
 * @returns the files with the line of each part
 * @throws FlowError where a file is no valid YAML
 */
export function loadFlowFiles(dir: string): FlowFile[] {
  const base = join(dir, "..");
  const folders = readdirSync(dir, { withFileTypes: true }).filter((one) => one.isDirectory());
  return folders
    .map((folder) => folder.name)
    .sort()
    .map((id) => readFlow(base, join(dir, id), id));
}

function readFlow(base: string, folder: string, id: string): FlowFile {
  const names = readdirSync(folder);
  const texts: FlowFile["texts"] = {};
  for (const name of names) {
    const language = /^text\.([a-z]{2})\.yaml$/.exec(name)?.[1];
    if (language !== undefined) texts[language] = readSource(base, join(folder, name));
  }
  const talks = names.includes("conversations") ? readdirSync(join(folder, "conversations")).sort() : [];
  return {
    id,
    flow: names.includes("flow.yaml") ? readSource(base, join(folder, "flow.yaml")) : null,
    texts,
    conversations: talks
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => readSource(base, join(folder, "conversations", name))),
  };
}

function readSource(base: string, path: string): SourceFile {
  return parseSource(relative(base, path), readFileSync(path, "utf8"));
}

/**
 * @param file - the name that errors show
 * @throws FlowError where the text is no valid YAML
 */
export function parseSource(file: string, text: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  // Others mostly follow from the first.
  const problems = document.errors.slice(0, 1).map((error) => {
    const line = lines.linePos(error.pos[0]).line;
    const message = `${error.message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/u, "")}.`;
    return problemAt(
      { file, line },
      "bad-yaml",
      message,
      "Check the indentation, the quotes and the colons.",
    );
  });
  if (problems.length > 0) throw new FlowError(problems);
  return { file, data: document.toJS() as unknown, line: (path) => lineOf(document, lines, path) };
}

function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
