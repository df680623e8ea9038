import { townSettings } from "../../app/town.ts";

/** Reads a value as typed: JSON where it is JSON, else the words themselves; undefined becomes null (the default). */
export function readValue(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** One row per setting: its dotted path, its value, and whether that is the default. Whatever the schema holds. */
export function describeSettings(kept: Record<string, unknown>): [string, string, string][] {
  const rows: [string, string, string][] = [];
  const visit = (value: unknown, set: unknown, path: string): void => {
    if (isObject(value)) {
      const inner = isObject(set) ? set : {};
      for (const [name, one] of Object.entries(value))
        visit(one, inner[name], path ? `${path}.${name}` : name);
    } else rows.push([path, brief(value), set === undefined || set === null ? "default" : ""]);
  };
  visit(townSettings.parse(kept), kept, "");
  return rows;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of objects is too long for a line; `municipality show <town> <setting>` prints it. */
function brief(value: unknown): string {
  if (Array.isArray(value) && value.some(isObject)) return `(${value.length} entries)`;
  return typeof value === "string" ? value : JSON.stringify(value);
}
