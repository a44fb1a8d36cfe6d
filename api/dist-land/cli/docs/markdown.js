/** First line of every written page, so that nobody edits one by hand. */ export const GENERATED = '<!-- Written by `npm run docs:write`; do not edit. -->';
/** A Markdown table; a bar or a line break inside a cell would end it. */ export function table(head, rows) {
    const line = (cells)=>`| ${cells.map(escapeCell).join(' | ')} |`;
    return [
        line(head),
        `|${'---|'.repeat(head.length)}`,
        ...rows.map(line)
    ].join('\n');
}
/** A page from its parts, with one blank line between them. */ export function page(...parts) {
    return `${[
        GENERATED,
        ...parts
    ].join('\n\n')}\n`;
}
export const code = (text)=>`\`${text}\``;
function escapeCell(text) {
    return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

//# sourceMappingURL=markdown.js.map