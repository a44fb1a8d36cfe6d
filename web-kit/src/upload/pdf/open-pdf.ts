import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { fetchFile } from '../../text/download-file.ts';
import type { Drawing, PdfDocument } from './pdf.types.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Where the build has put what the library asks for by name (`vite/pdf-files-plugin.mjs`): nothing of a document leaves the house. */
const home = new URL(`${import.meta.env.BASE_URL}assets/pdfjs-${version}/`, window.location.href).href;

/** More of them than any screen shows; what is beyond only costs memory. */
const MOST_PIXELS = 24_000_000;

/**
 * Opens a PDF with the library's own reader, which runs in a worker, runs no script of the document and follows none of its links.
 *
 * @throws DownloadFailure where the file does not come, the library's error where it cannot be read
 */
export async function openPdf(url: string): Promise<PdfDocument> {
  const data = await (await fetchFile(url)).arrayBuffer();
  const task = getDocument({
    data,
    cMapUrl: `${home}cmaps/`,
    standardFontDataUrl: `${home}standard_fonts/`,
    wasmUrl: `${home}wasm/`,
    // The pages' security policy lets no page compile code; pictures are unpacked by plain scripts instead.
    useWasm: false,
  });
  try {
    return asDocument(await task.promise);
  } catch (failure) {
    void task.destroy();
    throw failure;
  }
}

function asDocument(pdf: PDFDocumentProxy): PdfDocument {
  return {
    pageCount: pdf.numPages,
    async size(page) {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 });
      return { width, height };
    },
    draw: (page, canvas, width) => draw(pdf, page, canvas, width),
    async text(page) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
    close: () => void pdf.loadingTask.destroy(),
  };
}

function draw(pdf: PDFDocumentProxy, page: number, canvas: HTMLCanvasElement, width: number): Drawing {
  let cancel = () => {};
  let given = false;
  const done = pdf.getPage(page).then(async (content) => {
    if (given) return;
    const points = content.getViewport({ scale: 1 });
    const most = Math.sqrt(MOST_PIXELS / (points.width * points.height));
    const viewport = content.getViewport({ scale: Math.min(width / points.width, most) });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = content.render({ canvas, viewport });
    cancel = () => task.cancel();
    await task.promise.catch((failure) => {
      if (!given) throw failure;
    });
  });
  return {
    done,
    cancel() {
      given = true;
      cancel();
    },
  };
}
