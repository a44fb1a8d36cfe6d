import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
/** An honest PDF of 10 MB takes a fraction of a second; whoever sends another one waits for nothing longer than this. */ const MOST_MS = 10_000;
const UNREADABLE = {
    pages: 0,
    encrypted: false
};
/** The same file as source and as built. */ const thread = new URL(`./pdf-pages-thread${extname(import.meta.url)}`, import.meta.url);
/** Each copy of a file and what it inflates to lies in memory for a moment. */ const desks = pLimit(2);
/**
 * {@link countPdfPages} on a thread of its own, bounded in time and memory: what a stranger sends must not hold up everybody's requests.
 * A file that breaks the bounds counts as one without pages.
 */ export function lookIntoPdf(file, mostMs = MOST_MS) {
    return desks(()=>new Promise((resolve)=>{
            const worker = new Worker(thread, {
                workerData: file,
                resourceLimits: {
                    maxOldGenerationSizeMb: 512
                }
            });
            const end = (pages)=>{
                clearTimeout(limit);
                void worker.terminate();
                resolve(pages);
            };
            const limit = setTimeout(()=>end(UNREADABLE), mostMs);
            worker.once('message', end);
            // Out of memory, most likely; any fault of the reader is the file's, which nobody could open then.
            worker.once('error', ()=>end(UNREADABLE));
        }));
}

//# sourceMappingURL=look-into-pdf.js.map