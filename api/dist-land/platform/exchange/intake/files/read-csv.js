/** One record of a file; `line` is where it begins, from 1. */ /** Not readable as a table. The text is for administrators. */ export class CsvFault extends Error {
    constructor(...args){
        super(...args), this.name = 'CsvFault';
    }
}
/** The text of a file: UTF-8, or GB 18030 as older systems write. @throws CsvFault */ export function decodeText(content) {
    for (const encoding of [
        'utf-8',
        'gb18030'
    ]){
        try {
            return new TextDecoder(encoding, {
                fatal: true
            }).decode(content);
        } catch  {
        // The next one.
        }
    }
    throw new CsvFault('编码既不是UTF-8也不是GB18030');
}
/** Reads comma separated values by RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. Empty lines are left out. @throws CsvFault */ export function readCsv(text) {
    const records = [];
    let [cells, cell, quoted, line, begun] = [
        [],
        '',
        false,
        1,
        1
    ];
    const endRecord = ()=>{
        cells.push(cell);
        if (cells.length > 1 || cells[0] !== '') records.push({
            line: begun,
            cells
        });
        [cells, cell] = [
            [],
            ''
        ];
    };
    for(let at = 0; at < text.length; at += 1){
        const sign = text[at];
        if (sign === '\n') line += 1;
        if (quoted) {
            if (sign !== '"') cell += sign;
            else if (text[at + 1] === '"') {
                cell += '"';
                at += 1;
            } else quoted = false;
        } else if (sign === '"' && cell === '') quoted = true;
        else if (sign === ',') {
            cells.push(cell);
            cell = '';
        } else if (sign === '\n' || sign === '\r') {
            if (sign === '\r' && text[at + 1] === '\n') {
                at += 1;
                line += 1;
            }
            endRecord();
            begun = line;
        } else cell += sign;
    }
    if (quoted) throw new CsvFault(`第${begun}行的引号没有结束`);
    endRecord();
    return records;
}

//# sourceMappingURL=read-csv.js.map