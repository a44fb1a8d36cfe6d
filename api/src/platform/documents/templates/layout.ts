import type { XmlNode } from 'easy-template-x';
import { attributeOf, below, childOf, childrenOf, numberOf, textOf } from './word-nodes.ts';

/** How pages are drawn that are no Word file: read off the Word file itself, so that both change together. Lengths are points. */
export interface Layout {
  margin: { left: number; right: number; top: number };
  blocks: readonly (TextBlock | TableBlock)[];
}
export interface TextBlock {
  kind: 'text';
  text: string;
  align: Align;
  bold: boolean;
  size: number;
}
export interface TableBlock {
  kind: 'table';
  /** Of the columns. */
  widths: readonly number[];
  rows: readonly LayoutRow[];
}
export interface LayoutRow {
  /** At least; more where what stands in it needs more. */
  height: number;
  cells: readonly LayoutCell[];
}
export interface LayoutCell {
  /** First column, and how many; how many rows. */
  column: number;
  span: number;
  rows: number;
  text: string;
  align: Align;
  bold: boolean;
  size: number;
}
export type Align = 'left' | 'center' | 'right';

/** Word counts in twentieths of a point, sizes of letters in halves. */
const TWIPS = 20;
const HALVES = 2;
const USUAL = 10.5;

/** The layout of a document: its paragraphs and tables in their order. Pictures, frames and columns of text are none. */
export function layoutOf(root: XmlNode): Layout {
  const [body] = below(root, 'w:body');
  if (!body) throw new Error('a Word document has no body');
  const [margins] = below(body, 'w:pgMar');
  const side = (name: string, usual: number) => (numberOf(margins, `w:${name}`) ?? usual) / TWIPS;
  return {
    margin: { left: side('left', 1200), right: side('right', 1200), top: side('top', 1000) },
    blocks: childrenOf(body).flatMap((node): (TextBlock | TableBlock)[] => {
      if (node.nodeName === 'w:p') return [{ kind: 'text', ...styleOf(node), text: textOf(node) }];
      return node.nodeName === 'w:tbl' ? [tableOf(node)] : [];
    }),
  };
}

function styleOf(paragraph: XmlNode | undefined): { align: Align; bold: boolean; size: number } {
  const said = attributeOf(childOf(childOf(paragraph, 'w:pPr'), 'w:jc'), 'w:val') ?? '';
  const [run] = paragraph ? below(paragraph, 'w:r') : [];
  const look = childOf(run, 'w:rPr');
  const size = numberOf(childOf(look, 'w:sz'), 'w:val');
  const bold = childOf(look, 'w:b');
  return {
    align: said === 'center' ? 'center' : ['right', 'end'].includes(said) ? 'right' : 'left',
    bold: bold !== undefined && !['0', 'false'].includes(attributeOf(bold, 'w:val') ?? ''),
    size: size === undefined ? USUAL : size / HALVES,
  };
}

function tableOf(table: XmlNode): TableBlock {
  const widths = childrenOf(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol').map(
    (column) => (numberOf(column, 'w:w') ?? 1000) / TWIPS,
  );
  const rows = childrenOf(table, 'w:tr').map((row) => ({
    height: (numberOf(childOf(childOf(row, 'w:trPr'), 'w:trHeight'), 'w:val') ?? 0) / TWIPS,
    cells: cellsOf(row),
  }));
  return { kind: 'table', widths, rows: joined(rows) };
}

interface ReadCell extends LayoutCell {
  /** Goes on with the cell above it. */
  goesOn: boolean;
}

function cellsOf(row: XmlNode): ReadCell[] {
  let column = 0;
  return childrenOf(row, 'w:tc').map((cell) => {
    const look = childOf(cell, 'w:tcPr');
    const span = numberOf(childOf(look, 'w:gridSpan'), 'w:val') ?? 1;
    const merge = childOf(look, 'w:vMerge');
    const paragraphs = childrenOf(cell, 'w:p');
    const at = column;
    column += span;
    return {
      column: at,
      span,
      rows: 1,
      goesOn: merge !== undefined && attributeOf(merge, 'w:val') !== 'restart',
      text: paragraphs.map(textOf).join('\n'),
      ...styleOf(paragraphs[0]),
    };
  });
}

/** Cells that go on over rows are one, which stands in its first row. */
function joined(rows: readonly { height: number; cells: readonly ReadCell[] }[]): LayoutRow[] {
  return rows.map(({ height, cells }, at) => ({
    height,
    cells: cells
      .filter(({ goesOn }) => !goesOn)
      .map(({ goesOn: _, ...cell }) => {
        let below = 1;
        while (rows[at + below]?.cells.some(({ goesOn, column }) => goesOn && column === cell.column)) below += 1;
        return { ...cell, rows: below };
      }),
  }));
}
