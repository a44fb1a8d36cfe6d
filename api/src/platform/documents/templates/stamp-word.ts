import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const ID = 'rIdExportMark';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one);

/**
 * A filled Word file with who exported it and when on every page (01 §12.5), as the pages that are drawn here have it: at the foot, or at the head
 * where the office's form has a foot of its own.
 */
export function stampWord(docx: Buffer, mark: string): Buffer {
  const parts = unzipSync(new Uint8Array(docx));
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const body = read(DOCUMENT);
  const place = /<w:footerReference\b[^>]*w:type="default"/.test(body) ? 'header' : 'footer';
  const [file, tag] = place === 'footer' ? ['footer', 'w:ftr'] : ['header', 'w:hdr'];
  const part = `word/exportMark.xml`;
  const paragraph = `<w:p><w:r><w:rPr><w:sz w:val="16"/><w:color w:val="6B6B6B"/></w:rPr><w:t>${escaped(mark)}</w:t></w:r></w:p>`;
  parts[part] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${tag} xmlns:w="${WORD}">${paragraph}</${tag}>`,
  );
  parts[RELATIONS] = strToU8(
    read(RELATIONS).replace(
      '</Relationships>',
      `<Relationship Id="${ID}" Type="${RELATION}/${file}" Target="exportMark.xml"/></Relationships>`,
    ),
  );
  parts[TYPES] = strToU8(
    read(TYPES).replace(
      '</Types>',
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${file}+xml"/></Types>`,
    ),
  );
  parts[DOCUMENT] = strToU8(marked(body, `<w:${file}Reference xmlns:r="${RELATION}" w:type="default" r:id="${ID}"/>`));
  return Buffer.from(zipSync(parts));
}

/** The reference stands first in every section; a text without one gets one. */
function marked(body: string, reference: string): string {
  const own = new RegExp(
    `<w:${reference.startsWith('<w:header') ? 'header' : 'footer'}Reference\\b[^>]*w:type="default"[^>]*/>`,
    'g',
  );
  const free = body.replace(own, '');
  if (!/<w:sectPr\b/.test(free)) return free.replace('</w:body>', `<w:sectPr>${reference}</w:sectPr></w:body>`);
  return free
    .replace(/<w:sectPr\b([^>]*)\/>/g, `<w:sectPr$1>${reference}</w:sectPr>`)
    .replace(
      /<w:sectPr\b([^>]*[^/>]|)>(?!<w:(?:header|footer)Reference[^>]*rIdExportMark)/g,
      `<w:sectPr$1>${reference}`,
    );
}
