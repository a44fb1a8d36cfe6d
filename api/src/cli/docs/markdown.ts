/** First line of every written page, so that nobody edits one by hand. */
export const GENERATED = '<!-- Written by `npm run docs:write`; do not edit. -->';

/** A Markdown table; a bar or a line break inside a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** A page from its parts, with one blank line between them. */
export function page(...parts: readonly string[]): string {
  return `${[GENERATED, ...parts].join('\n\n')}\n`;
}

export const code = (text: string) => `\`${text}\``;

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
