import type { XmlNode } from 'easy-template-x';

/** Reading the tree of a Word document: elements by name, their attributes, what they say. */
export const childrenOf = (node: XmlNode, name?: string): XmlNode[] =>
  (node.childNodes ?? []).filter((child) => name === undefined || child.nodeName === name);

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node && childrenOf(node, name)[0];

export const attributeOf = (node: XmlNode | undefined, name: string): string | undefined =>
  node && 'attributes' in node ? node.attributes?.[name] : undefined;

export const numberOf = (node: XmlNode | undefined, name: string): number | undefined => {
  const value = Number.parseInt(attributeOf(node, name) ?? '', 10);
  return Number.isFinite(value) ? value : undefined;
};

/** All elements of a name below a node, in the order of reading. */
export function* below(node: XmlNode, name: string): Generator<XmlNode> {
  for (const child of node.childNodes ?? []) {
    if (child.nodeName === name) yield child;
    yield* below(child, name);
  }
}

/** What a stretch of a document says: its runs together, tabs as wide blanks, breaks as ends of lines. */
export function textOf(node: XmlNode): string {
  if (node.nodeName === '#text') return 'textContent' in node ? node.textContent : '';
  if (node.nodeName === 'w:tab') return '　';
  if (node.nodeName === 'w:br') return '\n';
  // Settings of runs and paragraphs hold no text.
  if (node.nodeName.endsWith('Pr')) return '';
  return (node.childNodes ?? []).map(textOf).join('');
}

const TAG = /\{([^{}]*)\}/gu;

/** The names in braces of a text. */
export const tagsOf = (text: string): string[] => [...text.matchAll(TAG)].map(([, name = '']) => name.trim());

/** A text with its names in braces replaced; what is not known becomes nothing. */
export const filledText = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(TAG, (_, name: string) => values[name.trim()] ?? '');
