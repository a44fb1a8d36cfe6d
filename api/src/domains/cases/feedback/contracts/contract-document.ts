import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FeedbackContract } from './contract.ts';
import { documentParts } from './document-parts.ts';

const FONT = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };

/** The interface document of a contract for a word processor. */
export function contractDocument(contract: FeedbackContract): Promise<Buffer> {
  const { title, parts } = documentParts(contract);
  const document = new Document({
    creator: '军人退役“一件事”综合管理平台',
    title,
    styles: { default: { document: { run: { font: FONT, size: 21 } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, heading: HeadingLevel.TITLE, children: [run(title)] }),
          ...parts.flatMap((part): (Paragraph | Table)[] => {
            if ('heading' in part) return [heading(part.heading)];
            return 'line' in part ? [line(part.line)] : [simpleTable(part.titles, part.rows, part.widths)];
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function simpleTable(
  titles: readonly string[],
  lines: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const row = (cells: readonly string[], bold = false) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
            children: [new Paragraph({ children: [run(text, bold)] })],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(titles, true), ...lines.map((cells) => row(cells))],
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    spacing: { before: 240, after: 120 },
    children: [run(text, true)],
  });
}

function line(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [run(text)] });
}

function run(text: string, bold = false): TextRun {
  return new TextRun({ text, bold, font: FONT, color: '000000' });
}
