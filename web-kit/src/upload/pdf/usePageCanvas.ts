import { type RefObject, useEffect, useState } from 'react';
import type { Drawing, PdfDocument } from './pdf.types.ts';

/** A page put on the screen: which, and its words. */
export interface ShownPage {
  page: number;
  text: string;
}

/**
 * Draws a page into `holder`, so wide that it fills `room` at a zoom of 1. The page before it stays in sight until the next one is whole: no white
 * flicker between two pages.
 *
 * @returns the page that can be read now
 */
export function usePageCanvas(
  pdf: PdfDocument | undefined,
  page: number,
  room: number,
  zoom: number,
  holder: RefObject<HTMLElement | null>,
) {
  const [shown, setShown] = useState<ShownPage>();
  const [problem, setProblem] = useState<unknown>();
  useEffect(() => {
    if (!pdf || room <= 0) return undefined;
    let left = false;
    const canvas = document.createElement('canvas');
    const width = room * zoom;
    const drawing: Drawing = pdf.draw(page, canvas, width * (window.devicePixelRatio || 1));
    drawing.done
      .then(() => (left ? '' : pdf.text(page).catch(() => '')))
      .then((text) => {
        if (left) return;
        canvas.style.width = `${width}px`;
        holder.current?.replaceChildren(canvas);
        setProblem(undefined);
        setShown({ page, text });
      })
      .catch((failure) => {
        if (!left) setProblem(failure);
      });
    return () => {
      left = true;
      drawing.cancel();
    };
  }, [pdf, page, room, zoom, holder]);
  return { shown, problem };
}
