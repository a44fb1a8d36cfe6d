import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { formatDateTime } from "../../../../platform/calendar/index.js";
import { writePdf } from "../../../../platform/documents/index.js";
import { requireUser } from "../../../../platform/kernel/index.js";
import { documentParts } from "./document-parts.js";
/** The interface document of a contract to be read and printed; says who made it when. */ export async function contractPdf(ctx, contract) {
    const { name } = requireUser(ctx);
    const madeAt = ctx.app.clock.now();
    const { title, parts } = documentParts(contract);
    const target = new PassThrough();
    const content = buffer(target);
    const footer = `${name} 生成于 ${formatDateTime(madeAt)}`;
    await writePdf(target, {
        title,
        footer,
        madeAt,
        landscape: true
    }, (pdf)=>{
        for (const part of parts){
            if ('heading' in part) pdf.heading(part.heading);
            else if ('line' in part) pdf.paragraph(part.line);
            else {
                const columns = part.titles.map((name, at)=>({
                        title: name,
                        width: part.widths[at] ?? 10,
                        value: (row)=>row[at] ?? ''
                    }));
                pdf.table(columns, part.rows);
            }
        }
    });
    return content;
}

//# sourceMappingURL=contract-pdf.js.map