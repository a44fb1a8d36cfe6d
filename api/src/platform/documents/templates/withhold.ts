import type { XmlNode } from 'easy-template-x';
import { below, childrenOf, tagsOf, textOf } from './word-nodes.ts';

/**
 * Takes fields out of a template that its reader has no right to (AC-10-04): a cell that says nothing else becomes empty, and so does the cell before
 * it that names it. Within other text the field alone goes.
 */
export function withhold(root: XmlNode, names: ReadonlySet<string>): void {
  if (names.size === 0) return;
  for (const row of below(root, 'w:tr')) {
    const cells = childrenOf(row, 'w:tc');
    for (const [at, cell] of cells.entries()) {
      const tags = tagsOf(textOf(cell));
      if (tags.length === 0 || !tags.every((name) => names.has(name))) continue;
      blank(cell);
      const label = cells[at - 1];
      if (label && tagsOf(textOf(label)).length === 0) blank(label);
    }
  }
}

function blank(cell: XmlNode): void {
  for (const text of below(cell, 'w:t')) text.childNodes = [];
}
