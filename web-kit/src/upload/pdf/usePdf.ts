import { useEffect, useState } from 'react';
import type { OpenPdf, PdfDocument } from './pdf.types.ts';

/** The reader itself is large; it comes with the first document. */
const openWithReader: OpenPdf = async (url) => (await import('./open-pdf.ts')).openPdf(url);

/** A PDF as long as it is shown, and why it cannot be; `retry` asks for it again. */
export function usePdf(url: string, open: OpenPdf = openWithReader) {
  const [pdf, setPdf] = useState<PdfDocument>();
  const [problem, setProblem] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks for the same file again.
  useEffect(() => {
    let left = false;
    const coming = open(url);
    coming.then(
      (opened) => {
        if (!left) setPdf(opened);
      },
      (failure) => {
        if (!left) setProblem(failure);
      },
    );
    return () => {
      left = true;
      setPdf(undefined);
      setProblem(undefined);
      coming.then(
        (opened) => opened.close(),
        () => undefined,
      );
    };
  }, [url, open, attempt]);
  return { pdf, problem, retry: () => setAttempt((n) => n + 1) };
}
