/** SQL for an instant as text, UTC ISO 8601 with milliseconds. @param column constant text, never a value. */
export const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
