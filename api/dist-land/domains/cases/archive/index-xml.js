/** The machine-readable index of a package: every file with its digest (01 §2.10). */ export function indexXml(head, parts) {
    const attributes = Object.entries(head).map(([name, value])=>` ${name}="${escapeXml(String(value))}"`).join('');
    const lines = parts.map(({ path, title, size, sm3, volume })=>`  <file path="${escapeXml(path)}" title="${escapeXml(title)}" size="${size}" sm3="${sm3}" volume="${volume}"/>`);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<archive${attributes}>`,
        ...lines,
        '</archive>',
        ''
    ].join('\n');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;'
};
function escapeXml(text) {
    return text.toWellFormed().replace(/\p{Cc}/gu, ' ').replace(/[&<>"]/g, (character)=>ENTITIES[character] ?? character);
}

//# sourceMappingURL=index-xml.js.map