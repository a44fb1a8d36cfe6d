import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { countPdfPagesWithin, type PdfPages } from './pdf-pages.ts';

/** An honest PDF of 10 MB takes a fraction of a second; whoever sends another one waits for nothing longer than this. */
const MOST_MS = 10_000;
/** A file up to this size whose streams stay within the second bound is read in a millisecond; to begin a thread for it costs thirty. */
const SMALL = 64 * 1024;
const SMALL_INFLATED = 256 * 1024;
const UNREADABLE: PdfPages = { pages: 0, encrypted: false };

/** The same file as source and as built. */
const thread = new URL(`./pdf-pages-thread${extname(import.meta.url)}`, import.meta.url);
/** Each copy of a file and what it inflates to lies in memory for a moment. */
const desks = pLimit(2);

/**
 * {@link countPdfPages} on a thread of its own unless the file is small, bounded in time and memory: what a stranger sends must not hold up
 * everybody's requests. A file that breaks the bounds counts as one without pages.
 */
export async function lookIntoPdf(file: Buffer, mostMs = MOST_MS): Promise<PdfPages> {
  const small = file.length <= SMALL ? countPdfPagesWithin(file, SMALL_INFLATED) : undefined;
  return small ?? (await lookOnThread(file, mostMs));
}

function lookOnThread(file: Buffer, mostMs: number): Promise<PdfPages> {
  return desks(
    () =>
      new Promise((resolve) => {
        const begun = performance.now();
        const worker = new Worker(thread, { workerData: file, resourceLimits: { maxOldGenerationSizeMb: 512 } });
        const end = (pages: PdfPages) => {
          clearTimeout(limit);
          void worker.terminate();
          resolve(pages);
        };
        const limit = setTimeout(() => end(UNREADABLE), mostMs);
        // What comes late is late, also where this thread was too busy to notice when its time ended.
        worker.once('message', (pages: PdfPages) => end(performance.now() - begun > mostMs ? UNREADABLE : pages));
        // Out of memory, most likely; any fault of the reader is the file's, which nobody could open then.
        worker.once('error', () => end(UNREADABLE));
      }),
  );
}
