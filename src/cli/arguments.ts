import { Argument, InvalidArgumentError } from "commander";

export const town = new Argument("<municipality>", "its id or its name");

/** Lines after the help of a command, each as one would type it. */
export const example = (...lines: string[]): string =>
  `\nExample${lines.length > 1 ? "s" : ""}:\n${lines.map((line) => `  buurtlijn ${line}`).join("\n")}`;

/** An option that may be given again for more. */
export const list = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** Codes with commas between. */
export const words = (value: string): string[] => value.split(",").map((word) => word.trim());

/** @throws InvalidArgumentError, which commander prints. */
export const caseNumber = (value: string): number => {
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError("A case has a number, such as 2041.");
};
