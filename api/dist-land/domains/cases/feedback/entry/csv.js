/**
 * A CSV text (RFC 4180) as rows of cells; a BOM and empty lines are skipped. Undefined when a quote is never closed.
 */ export function parseCsv(text) {
    const rows = [];
    let row = [];
    let cell = '';
    let quoted = false;
    const endRow = ()=>{
        row.push(cell);
        if (row.some((value)=>value.trim() !== '')) rows.push(row);
        row = [];
        cell = '';
    };
    const source = text.replace(/^\ufeff/, '');
    for(let at = 0; at < source.length; at += 1){
        const char = source[at];
        if (quoted) {
            if (char !== '"') cell += char;
            else if (source[at + 1] === '"') {
                cell += '"';
                at += 1;
            } else quoted = false;
        } else if (char === '"' && cell === '') quoted = true;
        else if (char === ',') {
            row.push(cell);
            cell = '';
        } else if (char === '\n') endRow();
        else if (char !== '\r') cell += char;
    }
    if (quoted) return undefined;
    endRow();
    return rows;
}
/** Rows as CSV with BOM, so that Excel shows Chinese; what a spreadsheet would take for a formula gets an apostrophe in front. */ export function writeCsv(rows) {
    const cellOf = (value)=>{
        const text = typeof value === 'number' ? String(value) : value.replace(/^(?=[=+\-@\t\r])/, "'");
        return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return `\ufeff${rows.map((row)=>row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

//# sourceMappingURL=csv.js.map