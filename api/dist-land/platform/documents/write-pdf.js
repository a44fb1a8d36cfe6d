import { pipeline } from 'node:stream/promises';
import { PdfWriter } from "./pdf-writer.js";
/**
 * Writes a PDF for people into a target and ends it. Resolves once the target has taken everything; a failure of `compose` or of the target
 * ends both.
 */ export async function writePdf(target, frame, compose) {
    const pdf = new PdfWriter(frame);
    const written = pipeline(pdf.content, target);
    try {
        await compose(pdf);
        pdf.end();
    } catch (error) {
        pdf.abandon(error);
        await written.catch(()=>undefined);
        throw error;
    }
    await written;
}

//# sourceMappingURL=write-pdf.js.map