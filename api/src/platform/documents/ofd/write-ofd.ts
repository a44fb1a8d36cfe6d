import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Zippable, zipSync } from 'fflate';
import { localDateOf } from '../../calendar/index.ts';
import { sm3Stream } from '../../crypto/index.ts';
import { type DocumentFrame, DocumentWriter } from '../document-writer.ts';
import type { FontWeight } from '../fonts.ts';
import type { PageDevice } from '../page-device.ts';
import { FONT_IDS, OfdDevice } from './ofd-device.ts';
import { reduceFont } from './reduce-font.ts';
import { element, xmlFile } from './xml.ts';

const FONT_NAME = 'Noto Sans SC';

/**
 * Writes an OFD (GB/T 33190-2016) for people into a target and ends it: the same pages as the PDF of the same frame and contents, with their
 * fonts. A failure of `compose` leaves the target untouched but ended with the error.
 */
export async function writeOfd(
  target: Writable,
  frame: DocumentFrame,
  compose: (document: DocumentWriter) => void | Promise<void>,
): Promise<void> {
  await writeOfdPages(target, frame, async (device) => {
    const document = new DocumentWriter(frame, device);
    await compose(document);
    document.end();
  });
}

/** The same of pages that somebody draws himself. */
export async function writeOfdPages(
  target: Writable,
  frame: DocumentFrame,
  draw: (device: PageDevice) => void | Promise<void>,
): Promise<void> {
  let bytes: Uint8Array;
  try {
    const device = new OfdDevice(frame);
    await draw(device);
    bytes = zipSync(filesOf(frame, device), { mtime: frame.madeAt });
  } catch (error) {
    target.destroy(error as Error);
    throw error;
  }
  await pipeline(Readable.from([Buffer.from(bytes)]), target);
}

function filesOf(frame: DocumentFrame, device: OfdDevice): Zippable {
  const box = element('PhysicalBox', {}, `0 0 ${device.box.join(' ')}`);
  const pages = device.content.map(({ layer, objects }) =>
    xmlFile('Page', {}, [
      element('Area', {}, [box]),
      element('Content', {}, [element('Layer', { ID: layer, Type: 'Body' }, objects)]),
    ]),
  );
  return {
    'OFD.xml': head(frame, pages),
    'Doc_0/Document.xml': xmlFile('Document', {}, [
      element('CommonData', {}, [
        element('MaxUnitID', {}, String(device.lastId)),
        element('PageArea', {}, [box]),
        element('PublicRes', {}, 'PublicRes.xml'),
        ...(device.pictures.length > 0 ? [element('DocumentRes', {}, 'DocumentRes.xml')] : []),
      ]),
      element(
        'Pages',
        {},
        device.content.map(({ id }, n) => element('Page', { ID: id, BaseLoc: `Pages/Page_${n}/Content.xml` })),
      ),
    ]),
    ...fontFiles(device),
    ...pictureFiles(device),
    ...Object.fromEntries(pages.map((page, n) => [`Doc_0/Pages/Page_${n}/Content.xml`, page])),
  };
}

/** Names the document by what it says, so that the same contents make the same file. */
function head(frame: DocumentFrame, pages: readonly Uint8Array[]): Uint8Array {
  const hash = sm3Stream();
  for (const page of pages) hash.update(page);
  return xmlFile('OFD', { Version: '1.0', DocType: 'OFD' }, [
    element('DocBody', {}, [
      element('DocInfo', {}, [
        element('DocID', {}, hash.digest('hex').slice(0, 32)),
        element('Title', {}, frame.title),
        element('CreationDate', {}, localDateOf(frame.madeAt)),
        element('Creator', {}, '军人退役“一件事”综合管理平台'),
      ]),
      element('DocRoot', {}, 'Doc_0/Document.xml'),
    ]),
  ]);
}

/** The fonts that stand in the document, reduced to its characters, and the list of them. */
function fontFiles(device: OfdDevice): Zippable {
  const weights = (Object.keys(FONT_IDS) as FontWeight[]).filter((weight) => device.used[weight].size > 0);
  const listed = weights.map((weight) =>
    element(
      'Font',
      {
        ID: FONT_IDS[weight],
        FontName: FONT_NAME,
        FamilyName: FONT_NAME,
        Charset: 'unicode',
        Bold: weight === 'bold' ? 'true' : undefined,
      },
      [element('FontFile', {}, `${weight}.ttf`)],
    ),
  );
  const files = weights.map((weight) => [
    `Doc_0/Res/${weight}.ttf`,
    reduceFont(device.fonts[weight], device.used[weight]),
  ]);
  return {
    'Doc_0/PublicRes.xml': xmlFile('Res', { BaseLoc: 'Res' }, [element('Fonts', {}, listed)]),
    ...Object.fromEntries(files),
  };
}

/** The pictures that stand in the document, and the list of them. */
function pictureFiles({ pictures }: OfdDevice): Zippable {
  if (pictures.length === 0) return {};
  const listed = pictures.map(({ id, name, format }) =>
    element('MultiMedia', { ID: id, Type: 'Image', Format: format === 'image/png' ? 'PNG' : 'JPEG' }, [
      element('MediaFile', {}, name),
    ]),
  );
  return {
    'Doc_0/DocumentRes.xml': xmlFile('Res', { BaseLoc: 'Res' }, [element('MultiMedias', {}, listed)]),
    ...Object.fromEntries(pictures.map(({ name, bytes }) => [`Doc_0/Res/${name}`, new Uint8Array(bytes)])),
  };
}
