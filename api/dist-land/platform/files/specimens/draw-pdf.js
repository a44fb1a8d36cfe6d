/** A real one-page PDF (A4) with lines of ASCII text. */ export function drawPdf(lines) {
    const text = lines.map((line, index)=>`BT /F1 14 Tf 72 ${760 - index * 28} Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n');
    const objects = [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
    ];
    let file = '%PDF-1.4\n';
    const offsets = objects.map((object, index)=>{
        const offset = Buffer.byteLength(file);
        file += `${index + 1} 0 obj\n${object}\nendobj\n`;
        return offset;
    });
    const start = Buffer.byteLength(file);
    const table = offsets.map((offset)=>`${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
    file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
    return Buffer.from(file, 'latin1');
}

//# sourceMappingURL=draw-pdf.js.map