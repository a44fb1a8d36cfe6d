import { unzipSync } from 'fflate';

/** An OFD package as a reader finds it. */
export interface OfdPackage {
  files: Record<string, Uint8Array>;
  /** A file of it as text. @throws where there is none, or it is not UTF-8 */
  text(path: string): string;
}

export function openOfd(bytes: Buffer): OfdPackage {
  const files = unzipSync(Uint8Array.from(bytes));
  const text = (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`no ${path} in ${Object.keys(files).join()}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  };
  return { files, text };
}

/** Tags that open and close as they should; gives the elements in order, with their attributes and own text. */
export function elementsOf(xml: string) {
  const found: { name: string; attributes: Record<string, string>; text: string; parent: string }[] = [];
  const open: number[] = [];
  for (const [, closing, name = '', attributes = '', empty, text = ''] of xml
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .matchAll(/<(\/?)ofd:(\w+)((?:\s[\w:]+="[^"<]*")*)\s*(\/?)>([^<]*)/g)) {
    if (closing) {
      if (found[open.pop() ?? -1]?.name !== name) throw new Error(`</${name}> closes something else`);
      continue;
    }
    const given = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
    const parent = found[open.at(-1) ?? -1]?.name ?? '';
    if (!empty) open.push(found.length);
    found.push({ name, attributes: Object.fromEntries(given), text: empty ? '' : unescaped(text), parent });
  }
  if (open.length > 0) throw new Error(`${open.length} elements are not closed`);
  return found;
}
const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Pages in the order that the document has them, each as its lines of text from top to bottom. */
export function pagesOf({ text }: OfdPackage): { y: number; text: string; x: number }[][] {
  const root = elementsOf(text('OFD.xml')).find(({ name }) => name === 'DocRoot')?.text ?? '';
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  return elementsOf(text(root))
    .filter(({ name }) => name === 'Page')
    .map(({ attributes }) => {
      const all = elementsOf(text(`${folder}${attributes.BaseLoc}`));
      return all.flatMap(({ name, text: words }, n) => {
        if (name !== 'TextCode') return [];
        const [x = 0, y = 0] = (all.slice(0, n).findLast((one) => one.name === 'TextObject')?.attributes.Boundary ?? '')
          .split(' ')
          .map(Number);
        return [{ x, y, text: words }];
      });
    });
}
