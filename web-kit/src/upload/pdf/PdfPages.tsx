import { Button, Skeleton } from 'antd';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { StatusMessage } from '../../shell/StatusMessage.tsx';
import { useShortcut } from '../../shell/useShortcut.ts';
import { DownloadFailure } from '../../text/download-file.ts';
import { PageBar } from './PageBar.tsx';
import { type PageKey, readKey } from './page-keys.ts';
import type { OpenPdf } from './pdf.types.ts';
import { usePageCanvas } from './usePageCanvas.ts';
import { usePdf } from './usePdf.ts';
import { useRoom } from './useRoom.ts';

export interface PdfPagesProps {
  file: { name: string; url: string };
  /** Told which page can be read from now on. */
  onPage?(page: number): void;
  /** Opens the document; the reader of PDFs unless said. */
  open?: OpenPdf;
}

const ZOOM_STEP = 1.25;
const MOST_ZOOM = 4;
const LEAST_ZOOM = 0.4;

/** A PDF page by page, in the page itself: it is known which page is in sight, the watermark lies over it, and nothing offers to save it. */
export function PdfPages({ file, onPage, open }: PdfPagesProps) {
  const { pdf, problem, retry } = usePdf(file.url, open);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const box = useRef<HTMLElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const drawn = usePageCanvas(pdf, page, useRoom(box), zoom, holder);
  const failed = problem ?? drawn.problem;
  const { shown } = drawn;

  useEffect(() => {
    if (shown) onPage?.(shown.page);
  }, [shown, onPage]);
  // Reading begins without another click; a page begins at its top.
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what asks for it.
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [shown?.page]);

  const turnTo = (next: number) => setPage(Math.min(Math.max(1, next), pdf?.pageCount ?? 1));
  const zoomTo = (next: number) => setZoom(Math.min(Math.max(LEAST_ZOOM, next), MOST_ZOOM));
  const acts: Record<PageKey, () => void> = {
    next: () => turnTo(page + 1),
    previous: () => turnTo(page - 1),
    first: () => turnTo(1),
    last: () => turnTo(pdf?.pageCount ?? 1),
    larger: () => zoomTo(zoom * ZOOM_STEP),
    smaller: () => zoomTo(zoom / ZOOM_STEP),
    fit: () => zoomTo(1),
  };
  // From the score sheet, without leaving it.
  useShortcut('alt+PageDown', acts.next);
  useShortcut('alt+PageUp', acts.previous);

  function press(event: KeyboardEvent<HTMLElement>): void {
    const key = readKey(event, event.currentTarget);
    if (!key) return;
    event.preventDefault();
    acts[key]();
  }

  return (
    <section className="yjs-pdf" aria-label={file.name}>
      <PageBar page={page} pageCount={pdf?.pageCount} zoom={zoom} onTurn={turnTo} onZoom={(act) => acts[act]()} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="yjs-pdf-box" ref={box} tabIndex={0} aria-label="页面" onKeyDown={press}>
        {failed !== undefined && <Failed failure={failed} onRetry={retry} />}
        {failed === undefined && !shown && <Skeleton active paragraph={{ rows: 10 }} />}
        <div
          ref={holder}
          className="yjs-pdf-page"
          role="img"
          aria-label={shown ? `第${shown.page}页` : '正在打开'}
          hidden={failed !== undefined}
        />
        <div className="yjs-sr" aria-live="polite">
          {shown && `第${shown.page}页，共${pdf?.pageCount ?? 0}页。${shown.text}`}
        </div>
      </section>
    </section>
  );
}

function Failed({ failure, onRetry }: { failure: unknown; onRetry(): void }) {
  const ours = failure instanceof DownloadFailure;
  return (
    <StatusMessage
      title={ours ? '文件没有打开' : '这份PDF不能显示'}
      text={ours ? failure.message : '文件可能已损坏。请返回材料后重试，仍不能显示的，请联系评审工作人员。'}
      action={
        <Button size="small" onClick={onRetry}>
          重新打开
        </Button>
      }
    />
  );
}
