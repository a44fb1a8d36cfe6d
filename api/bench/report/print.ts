const say = (line: string) => process.stdout.write(`${line}\n`);

export function heading(title: string): void {
  say(`\n${title}`);
}

export function line(text: string): void {
  say(`  ${text}`);
}

/** Columns as wide as their widest cell; the first is text, the others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [head, ...rows])
    line(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
}

export const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
export const ratio = (value: number) => value.toFixed(2);
