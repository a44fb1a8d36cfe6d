/** What pdfkit's fonts have and its types do not tell. */
interface Font {
  layout(text: string): unknown;
  layoutRun(text: string): unknown;
}

/** Labels of a form come again and again; a list of thousands of rows is not kept. */
const MOST_KEPT = 500;

/**
 * Lets the font that a document has chosen lay a line out once: to draw it pdfkit asks three times. A line is laid out as a whole, because of
 * the characters of one word alone other glyphs are chosen than in Chinese text.
 */
export function keepLayouts(doc: PDFKit.PDFDocument): void {
  const font = (doc as unknown as { _font: Font })._font;
  const kept = new Map<string, unknown>();
  font.layout = (text) => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size === MOST_KEPT) kept.clear();
    const run = font.layoutRun(text);
    kept.set(text, run);
    return run;
  };
}
