import { isLocalDate, type LocalDate } from '../../../platform/calendar/index.ts';
import { parseIdNumber, parseMobile, parseUscc } from '../../people/index.ts';
import { type CollectionItem, DATA_SOURCES, type DataSource, type Relation, type ValueRule } from './item.ts';

/** A material as somebody brings it: a file with what is known of it, or a value. */
export interface GivenMaterial {
  itemCode: string;
  name?: string | undefined;
  /** Ending of the file, in any case: `pdf`. */
  format?: string | undefined;
  sizeBytes?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
  dpi?: number | undefined;
  pages?: number | undefined;
  source?: string | undefined;
  /** Where the file lies with the sender. */
  fileId?: string | undefined;
  value?: string | undefined;
}

export type FaultCode =
  | 'UNKNOWN'
  | 'TWICE'
  | 'TAKEN'
  | 'MISSING'
  | 'SOURCE'
  | 'FORMAT'
  | 'SIZE'
  | 'RESOLUTION'
  | 'DPI'
  | 'PAGES'
  | 'VALUE'
  | 'REQUIRES'
  | 'EXCLUDES'
  | 'GROUP';

/** What is wrong with one item, in words for whoever brought the materials. */
export interface Fault {
  itemCode: string;
  code: FaultCode;
  message: string;
}

/**
 * What of the given materials breaks the items of a matter: each material by its own item, then the items among each other. Pure, so that pages
 * can ask before anything is sent; nothing in it depends on how long or how strange a text is.
 *
 * @param items the items in force; disabled ones are neither asked for nor taken
 * @param today the local date on which ages in ID numbers are counted
 */
export function findFaults(
  items: readonly CollectionItem[],
  given: readonly GivenMaterial[],
  today: LocalDate,
): Fault[] {
  const enabled = new Map(items.filter(({ enabled: on }) => on).map((item) => [item.itemCode, item]));
  const faults: Fault[] = [];
  const present = new Set<string>();
  for (const material of given) {
    const item = enabled.get(material.itemCode);
    if (!item) faults.push({ itemCode: material.itemCode, code: 'UNKNOWN', message: '本事项没有该采集项，或已停用' });
    else if (present.has(item.itemCode))
      faults.push({ itemCode: item.itemCode, code: 'TWICE', message: `“${item.materialName}”重复报送` });
    else {
      present.add(item.itemCode);
      faults.push(...faultsOf(item, material, today));
    }
  }
  for (const item of enabled.values()) {
    if (item.required && !present.has(item.itemCode))
      faults.push({ itemCode: item.itemCode, code: 'MISSING', message: `缺少必需的材料“${item.materialName}”` });
    for (const relation of item.relations) {
      const message = faultOfRelation(item, relation, enabled, present);
      if (message) faults.push({ itemCode: item.itemCode, code: relation.kind, message });
    }
  }
  return faults;
}

const MOST = Number.MAX_SAFE_INTEGER;

function faultsOf(item: CollectionItem, given: GivenMaterial, today: LocalDate): Fault[] {
  const faults: Fault[] = [];
  const say = (code: FaultCode, message: string) =>
    faults.push({ itemCode: item.itemCode, code, message: `“${item.materialName}”${message}` });
  if (!item.dataSources.includes(given.source as DataSource)) {
    const allowed = item.dataSources.map((source) => DATA_SOURCES[source]).join('、');
    say('SOURCE', `的来源应为${allowed}`);
  }
  if (item.valueRule) {
    const message = faultOfValue(item.valueRule, given.value, today);
    if (message) say('VALUE', message);
    return faults;
  }
  const format = given.format?.toLowerCase().replace(/^jpeg$/, 'jpg');
  if (!given.fileId) say('FORMAT', '缺少文件编号');
  if (!item.allowedFormats.some((allowed) => allowed === format))
    say('FORMAT', `的格式应为${item.allowedFormats.join('、').toUpperCase()}`);
  const { maxSizeKb, minWidth, minHeight, maxWidth, maxHeight, minDpi, minPages, maxPages } = item;
  if (maxSizeKb !== null && !within(given.sizeBytes, 1, maxSizeKb * 1024)) say('SIZE', `的大小不能超过${maxSizeKb}KB`);
  // Pictures have pixels, documents pages: a picture of a document is judged as the picture that it is.
  const picture = format === 'jpg' || format === 'png';
  if (picture && !(within(given.width, minWidth ?? 0) && within(given.height, minHeight ?? 0)))
    say(
      'RESOLUTION',
      `的图片${[minWidth && `宽不能小于${minWidth}像素`, minHeight && `高不能小于${minHeight}像素`].filter(Boolean).join('、')}`,
    );
  if (picture && !(within(given.width, 0, maxWidth ?? MOST) && within(given.height, 0, maxHeight ?? MOST)))
    say(
      'RESOLUTION',
      `的图片${[maxWidth && `宽不能大于${maxWidth}像素`, maxHeight && `高不能大于${maxHeight}像素`].filter(Boolean).join('、')}`,
    );
  if (picture && minDpi !== null && !within(given.dpi, minDpi)) say('DPI', `的分辨率不能低于${minDpi}dpi`);
  if (!picture && !within(given.pages, minPages ?? 0, maxPages ?? MOST))
    say('PAGES', `的页数应为${minPages ?? 1}至${maxPages ?? '不限'}页`);
  return faults;
}

/** What is not known does not hold where something is asked. */
function within(value: number | undefined, least: number, most = Number.MAX_SAFE_INTEGER): boolean {
  if (value === undefined) return least === 0 && most === Number.MAX_SAFE_INTEGER;
  return Number.isFinite(value) && value >= least && value <= most;
}

function faultOfValue(
  { format, minLength, maxLength, codes }: ValueRule,
  value: string | undefined,
  today: LocalDate,
): string | undefined {
  const text = value?.trim() ?? '';
  if (text === '') return '没有取值';
  const length = [...text].length;
  if (minLength !== null && length < minLength) return `不能少于${minLength}个字`;
  if (maxLength !== null && length > maxLength) return `不能超过${maxLength}个字`;
  switch (format) {
    case 'TEXT':
      return undefined;
    case 'NUMBER':
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? undefined : '应为数字';
    case 'DATE':
      return isLocalDate(text) ? undefined : '应为日期，如2026-03-09';
    case 'ID_NUMBER':
      return parseIdNumber(text, { today }).ok ? undefined : '应为有效的身份证号码';
    case 'MOBILE':
      return parseMobile(text).ok ? undefined : '应为手机号码';
    case 'USCC':
      return parseUscc(text).ok ? undefined : '应为有效的统一社会信用代码';
    case 'CODE':
      return codes.includes(text)
        ? undefined
        : `应为${codes.slice(0, 10).join('、')}${codes.length > 10 ? '等' : ''}之一`;
  }
}

/** What of a relation of the item is not kept among the items that are present, in Chinese; undefined where it is. */
export function faultOfRelation(
  item: CollectionItem,
  relation: Relation,
  enabled: ReadonlyMap<string, CollectionItem>,
  present: ReadonlySet<string>,
): string | undefined {
  const nameOf = (code: string) => `“${enabled.get(code)?.materialName ?? code}”`;
  // What is switched off can neither be asked for nor stand in the way.
  const others = [...new Set(relation.items)].filter((code) => enabled.has(code));
  if (relation.kind === 'GROUP') {
    const members = [item.itemCode, ...others];
    const least = Math.min(relation.atLeast, members.length);
    const here = members.filter((code) => present.has(code)).length;
    return here >= least ? undefined : `${members.map(nameOf).join('、')}中至少提供${least}项，现有${here}项`;
  }
  if (!present.has(item.itemCode)) return undefined;
  if (relation.kind === 'REQUIRES') {
    const lacking = others.filter((code) => !present.has(code));
    return lacking.length > 0 ? `提供${nameOf(item.itemCode)}的，还须提供${lacking.map(nameOf).join('、')}` : undefined;
  }
  const clashing = others.filter((code) => present.has(code));
  return clashing.length > 0 ? `${nameOf(item.itemCode)}不能与${clashing.map(nameOf).join('、')}同时提供` : undefined;
}
