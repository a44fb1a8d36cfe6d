import { TemplateExtension, TemplateHandler, type XmlNode } from 'easy-template-x';
import type { Filling } from './draw-layout.ts';
import { withhold } from './withhold.ts';

/** Passport photographs as Word places them, in its pixels. */
const IMAGE = { width: 96, height: 128 };

/** The tree of a Word file's text. */
export const treeOf = (docx: Buffer): Promise<XmlNode> => new TemplateHandler().getXml(docx);

/** The names in braces of a Word file; undefined where it is none, or its braces do not match. */
export async function namesIn(docx: Buffer): Promise<string[] | undefined> {
  const tags = await new TemplateHandler().parseTags(docx).catch(() => undefined);
  return tags && [...new Set(tags.map(({ rawText }) => rawText.replace(/^\{|\}$/g, '').trim()))];
}

/** What a Word file is filled with; `withheld`: fields that are left out with what names them. */
interface WordFilling extends Pick<Filling, 'values' | 'images'> {
  withheld: readonly string[];
}

/** A Word file with its values. */
export function fillWord(docx: Buffer, { values, images, withheld }: WordFilling): Promise<Buffer> {
  const names = new Set(withheld);
  class Withholds extends TemplateExtension {
    override async execute(
      _: object,
      { currentPart }: { currentPart: { xmlRoot(): Promise<XmlNode> } },
    ): Promise<void> {
      withhold(await currentPart.xmlRoot(), names);
    }
  }
  const handler = new TemplateHandler({ extensions: { beforeCompilation: [new Withholds()] } });
  const pictures = Object.entries(images).map(([name, { bytes, format }]) => [
    name,
    { _type: 'image', source: bytes, format, ...IMAGE, altText: name },
  ]);
  const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));
  return handler.process(docx, { ...shown, ...Object.fromEntries(pictures) });
}
