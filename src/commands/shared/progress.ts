/** How far long work is, on one line of a terminal; silent where the output goes elsewhere. */
export interface TerminalProgress {
  show(this: void, done: number, all: number): void;
  /** Wipes the line. */
  end(this: void): void;
}

/** @param doing what is going on, for example `Backing up`. */
export function terminalProgress(doing: string): TerminalProgress {
  const out = process.stderr;
  let next = Date.now() + 500;
  return {
    show(done, all) {
      if (!out.isTTY || Date.now() < next) return;
      next = Date.now() + 200;
      out.write(`\r${doing}: ${done} of ${all} rows`);
    },
    end() {
      if (out.isTTY) out.write("\r\u001b[K");
    },
  };
}
