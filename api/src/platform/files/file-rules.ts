import { type DomainError, refuse } from '../errors/index.ts';
import type { MaterialFileRule } from './material-rules.ts';

/** Kinds of files that materials may be, by their content (01 §9.4, page 3). */
export const FILE_TYPES: Readonly<Record<string, { extensions: readonly string[] }>> = {
  'application/pdf': { extensions: ['pdf'] },
  'image/jpeg': { extensions: ['jpg', 'jpeg'] },
  'image/png': { extensions: ['png'] },
};

/** Videos, where the material asks for them (02 §2.6, items 19, 23). */
export const VIDEO_TYPES: typeof FILE_TYPES = {
  'video/mp4': { extensions: ['mp4'] },
  'video/quicktime': { extensions: ['mov'] },
};
/** Documents of office programs, where the rule takes them (02 §2.6); what they are is told from what they hold. */
export const OFFICE_TYPES: typeof FILE_TYPES = {
  'application/msword': { extensions: ['doc'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extensions: ['docx'] },
  'application/vnd.ms-excel': { extensions: ['xls'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extensions: ['xlsx'] },
  'application/ofd': { extensions: ['ofd'] },
};
export const MOST_VIDEO_BYTES = 500 * 1024 * 1024;

export const MOST_BYTES = 10 * 1024 * 1024;
/** Most bytes that a rule may let through in one go; what is larger comes in pieces. */
export const MOST_BYTES_AT_ONCE = 20 * 1024 * 1024;
export const MOST_PAGES = 50;
export const LEAST_IMAGE_WIDTH = 1000;
/** Beyond this an image is built to exhaust whoever opens it. */
export const MOST_IMAGE_SIDE = 20_000;
/** An A3 sheet at 600 dpi has 70 million; a few kilobytes can claim hundreds, and each viewer pays for them in memory. */
const MOST_IMAGE_PIXELS = 100_000_000;

/** What is known of a file once it was looked into. */
export interface FileFacts {
  name: string;
  mime: string;
  size: number;
  width: number | null;
  height: number | null;
  pages: number | null;
  /** Dots per inch as the picture itself says; null where it says nothing. */
  dpi: number | null;
}

/** E-0006 with the file's name and the rule that it breaks. */
export function refuseFile(name: string, rule: string): DomainError {
  return refuse('E-0006', { name, rule });
}

/** What a file of this content may be called; undefined = it is taken nowhere. */
export function typeOf(mime: string): { extensions: readonly string[] } | undefined {
  return FILE_TYPES[mime] ?? VIDEO_TYPES[mime] ?? OFFICE_TYPES[mime];
}

/** Most bytes of a file for the material that has the content. */
export function mostBytesFor(rule: MaterialFileRule, isVideo: boolean): number {
  return isVideo && rule.video ? MOST_VIDEO_BYTES : (rule.mostBytes ?? MOST_BYTES);
}

/** E-0006 as soon as an upload is announced larger than what its name says may be; the content is looked at when it has come. */
export function checkAnnounced({ name, size }: Pick<FileFacts, 'name' | 'size'>, rule: MaterialFileRule): void {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const isVideo = Object.values(VIDEO_TYPES).some(({ extensions }) => extensions.includes(extension));
  checkSize({ name, size }, rule, isVideo);
}

const sizeText = (bytes: number) =>
  bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024}MB` : `${Math.floor(bytes / 1024)}KB`;

/** @throws E-0006 naming the limit */
export function checkSize(
  { name, size }: Pick<FileFacts, 'name' | 'size'>,
  rule: MaterialFileRule,
  isVideo: boolean,
  most = mostBytesFor(rule, isVideo),
): void {
  if (size > most) throw tooLarge(name, rule, most);
}

/** E-0006 in the words of the rule: those of 02 §2.6 where it is that one. */
export function tooLarge(name: string, rule: MaterialFileRule, most: number): DomainError {
  const limit = `${most / 1024 / 1024}MB`;
  return refuseFile(name, rule.office ? `文件超过大小限制（${limit}）` : `大小不超过${limit}`);
}

/** What the rule takes, in words. */
export const kindsText = ({ office }: MaterialFileRule): string =>
  office ? '文件类型不支持，仅支持PDF、Word、Excel、OFD、JPG、PNG' : '仅支持PDF、JPG、PNG';

/** What holds for every file, whatever material it becomes. */
export function checkFile({ name, mime, width, height, pages }: FileFacts, rule: MaterialFileRule): void {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (!typeOf(mime)?.extensions.includes(extension)) throw refuseFile(name, '文件扩展名与实际内容不一致');
  if (Math.max(width ?? 0, height ?? 0) > MOST_IMAGE_SIDE)
    throw refuseFile(name, `图片边长不超过${MOST_IMAGE_SIDE}像素`);
  if ((width ?? 0) * (height ?? 0) > MOST_IMAGE_PIXELS)
    throw refuseFile(name, `图片不超过${MOST_IMAGE_PIXELS / 100_000_000}亿像素`);
  checkPages({ name, pages }, rule);
}

function checkPages(
  { name, pages }: Pick<FileFacts, 'name' | 'pages'>,
  { mostPages = MOST_PAGES }: MaterialFileRule,
): void {
  if (pages !== null && pages > mostPages) throw refuseFile(name, `PDF不超过${mostPages}页`);
}

/** What came under a wider rule is not taken where a narrower one holds. */
export function checkLimits(facts: FileFacts, rule: MaterialFileRule): void {
  checkSize(facts, rule, facts.mime in VIDEO_TYPES);
  checkPages(facts, rule);
}

const kindOf = (mime: string) => (typeOf(mime)?.extensions[0] ?? mime).toUpperCase();

/** E-0006 naming the first file beyond what its material takes at once (照片: one). */
export function checkCounts(
  items: readonly { name: string; fileId: string; materialCode: string }[],
  rules: ReadonlyMap<string, MaterialFileRule>,
): void {
  const given = new Map<string, Set<string>>();
  for (const { name, fileId, materialCode } of items) {
    const files = given.get(materialCode) ?? new Set();
    given.set(materialCode, files.add(fileId));
    const most = rules.get(materialCode)?.maxFiles;
    if (most !== undefined && files.size > most) throw refuseFile(name, `这项材料最多${most}个文件`);
  }
}

/** What the material asks: its own measures, or images at least 1,000 px wide. */
export function checkMaterial(facts: FileFacts, rule: MaterialFileRule): void {
  const { name, mime, size, width, pages } = facts;
  if (rule.mimes && !rule.mimes.includes(mime)) throw refuseFile(name, `仅支持${rule.mimes.map(kindOf).join('、')}`);
  if (rule.maxPages && pages !== null && pages > rule.maxPages) throw refuseFile(name, `PDF不超过${rule.maxPages}页`);
  if (rule.minPages && pages !== null && pages < rule.minPages) throw refuseFile(name, `PDF不少于${rule.minPages}页`);
  if ((mime in VIDEO_TYPES && !rule.video) || (mime in OFFICE_TYPES && !rule.office))
    throw refuseFile(name, kindsText(rule));
  if (rule.maxBytes && size > rule.maxBytes) throw refuseFile(name, `大小不超过${sizeText(rule.maxBytes)}`);
  if (width !== null) checkPicture({ ...facts, width }, rule);
}

function checkPicture(facts: FileFacts & { width: number }, rule: MaterialFileRule): void {
  const { name, width, height, dpi } = facts;
  const wrong = (wanted: number | undefined, is: number | null) => wanted !== undefined && wanted !== is;
  if (wrong(rule.width, width) || wrong(rule.height, height))
    throw refuseFile(name, `图片应为${rule.width}×${rule.height}像素`);
  const least = rule.minWidth ?? (rule.width !== undefined || rule.anyWidth ? 0 : LEAST_IMAGE_WIDTH);
  if (width < least) throw refuseFile(name, `图片宽度不小于${least}像素`);
  if (rule.minHeight && (height ?? 0) < rule.minHeight) throw refuseFile(name, `图片高度不小于${rule.minHeight}像素`);
  if (rule.maxWidth && width > rule.maxWidth) throw refuseFile(name, `图片宽度不超过${rule.maxWidth}像素`);
  if (rule.maxHeight && (height ?? 0) > rule.maxHeight) throw refuseFile(name, `图片高度不超过${rule.maxHeight}像素`);
  if (rule.minDpi && (dpi ?? 0) < rule.minDpi)
    throw refuseFile(
      name,
      `图片分辨率不低于${rule.minDpi}dpi${dpi === null ? '，该图片没有标明分辨率，请重新扫描' : ''}`,
    );
}
