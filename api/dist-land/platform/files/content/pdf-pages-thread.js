import { parentPort, workerData } from 'node:worker_threads';
import { countPdfPages } from "./pdf-pages.js";
/** Runs on a thread of its own: see {@link file://./look-into-pdf.ts}. */ parentPort?.postMessage(countPdfPages(Buffer.from(workerData)));

//# sourceMappingURL=pdf-pages-thread.js.map