import { z } from 'zod';

/** What kind of thing an item collects (01 §11.4). */
export const MATERIAL_TYPES = { DOCUMENT: '文档', IMAGE: '图片', STRUCTURED: '结构化数据' } as const;
/** Where it may come from. */
export const DATA_SOURCES = { UPLOAD: '上传', LICENCE: '电子证照', SHARED: '数据共享' } as const;
/** Formats of files that items may allow. */
export const FILE_FORMATS = ['pdf', 'ofd', 'jpg', 'png'] as const;
/** What a structured value may be: a fixed list, never an expression that a hostile text could keep busy. */
export const VALUE_FORMATS = {
  TEXT: '文本',
  NUMBER: '数字',
  DATE: '日期',
  ID_NUMBER: '身份证号码',
  MOBILE: '手机号码',
  USCC: '统一社会信用代码',
  CODE: '代码',
} as const;

export type MaterialType = keyof typeof MATERIAL_TYPES;
export type DataSource = keyof typeof DATA_SOURCES;
export type FileFormat = (typeof FILE_FORMATS)[number];
export type ValueFormat = keyof typeof VALUE_FORMATS;

/** Most characters of a structured value. */
export const LONGEST_VALUE = 2000;
const MOST_KB = 500 * 1024;
const MOST_PIXELS = 20_000;
const ITEM_CODE = /^[A-Z][A-Z0-9_-]{1,39}$/;

const code = z.string().regex(ITEM_CODE, '采集项编码为2至40位大写字母、数字、连字符或下划线，以字母开头');
const whole = (min: number, max: number, message: string) =>
  z.number().int(message).min(min, message).max(max, message);
const pixels = whole(1, MOST_PIXELS, `像素应为1至${MOST_PIXELS}的整数`).nullable();
const pages = whole(1, 1000, '页数应为1至1000的整数').nullable();
const length = whole(0, LONGEST_VALUE, `长度应为0至${LONGEST_VALUE}的整数`).nullable();

/** How an item stands to others of its matter. */
export const relationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('REQUIRES'), items: z.array(code).min(1, '请选择关联的采集项').max(20) }),
  z.strictObject({ kind: z.literal('EXCLUDES'), items: z.array(code).min(1, '请选择互斥的采集项').max(20) }),
  // Of these and the item itself at least so many.
  z.strictObject({
    kind: z.literal('GROUP'),
    items: z.array(code).min(1, '请选择同组的采集项').max(20),
    atLeast: whole(1, 20, '最少项数应为1至20的整数'),
  }),
]);
export type Relation = z.infer<typeof relationSchema>;

/** What a structured value must be. */
const valueRuleSchema = z.strictObject({
  format: z.enum(Object.keys(VALUE_FORMATS) as [ValueFormat, ...ValueFormat[]]),
  minLength: length,
  maxLength: length,
  codes: z.array(z.string().trim().min(1).max(60)).max(200),
});
export type ValueRule = z.infer<typeof valueRuleSchema>;

/** A collection item without its place in the register (01 §11.4 `CollectionItem`). */
export const itemContentSchema = z
  .strictObject({
    materialName: z.string().trim().min(1, '请填写材料名称').max(80, '材料名称不能超过80个字'),
    materialType: z.enum(Object.keys(MATERIAL_TYPES) as [MaterialType, ...MaterialType[]]),
    allowedFormats: z.array(z.enum(FILE_FORMATS)),
    maxSizeKb: whole(1, MOST_KB, `大小上限应为1至${MOST_KB}KB的整数`).nullable(),
    minWidth: pixels,
    minHeight: pixels,
    // Absent in what was stored before there were such limits.
    maxWidth: pixels.default(null),
    maxHeight: pixels.default(null),
    maxFiles: whole(1, 20, '文件数上限应为1至20的整数').nullable().default(null),
    minDpi: whole(1, 2400, '分辨率应为1至2400dpi的整数').nullable(),
    minPages: pages,
    maxPages: pages,
    required: z.boolean(),
    relations: z.array(relationSchema).max(10),
    valueRule: valueRuleSchema.nullable(),
    dataSources: z.array(z.enum(Object.keys(DATA_SOURCES) as [DataSource, ...DataSource[]])).min(1, '请选择数据来源'),
    enabled: z.boolean(),
  })
  .superRefine((item, check) => {
    const wrong = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message });
    const structured = item.materialType === 'STRUCTURED';
    if (structured && !item.valueRule) wrong('valueRule', '结构化数据须填写校验规则');
    if (!structured && item.valueRule) wrong('valueRule', '只有结构化数据有取值规则');
    if (!structured && item.allowedFormats.length === 0) wrong('allowedFormats', '请选择允许的文件格式');
    if (structured && item.allowedFormats.length > 0) wrong('allowedFormats', '结构化数据没有文件格式');
    if (item.minPages !== null && item.maxPages !== null && item.minPages > item.maxPages)
      wrong('maxPages', '最多页数不能少于最少页数');
    for (const [least, most, path] of [
      [item.minWidth, item.maxWidth, 'maxWidth'],
      [item.minHeight, item.maxHeight, 'maxHeight'],
    ] as const)
      if (least !== null && most !== null && least > most) wrong(path, '像素上限不能小于下限');
    const rule = item.valueRule;
    if (rule && rule.minLength !== null && rule.maxLength !== null && rule.minLength > rule.maxLength)
      wrong('valueRule', '最大长度不能小于最小长度');
    if (rule?.format === 'CODE' && rule.codes.length === 0) wrong('valueRule', '请列出允许的代码');
    for (const relation of item.relations)
      if (relation.kind === 'GROUP' && relation.atLeast > new Set(relation.items).size + 1)
        wrong('relations', '最少项数不能多于组内的采集项数');
  });
export type ItemContent = z.infer<typeof itemContentSchema>;

/** A collection item as it is in force: of the matter, under its code, in its version. */
export interface CollectionItem extends ItemContent {
  itemCode: string;
  matterCode: string;
  version: number;
}

export const isItemCode = (text: string): boolean => ITEM_CODE.test(text);

/** What of the relations cannot be kept among the items of a matter, in Chinese; undefined where they can. */
export function faultOfRelations(item: CollectionItem, others: readonly CollectionItem[]): string | undefined {
  const known = new Map(others.filter((one) => one.matterCode === item.matterCode).map((one) => [one.itemCode, one]));
  known.delete(item.itemCode);
  const named = (kind: Relation['kind']) =>
    new Set(item.relations.filter((relation) => relation.kind === kind).flatMap(({ items }) => items));
  for (const { items } of item.relations) {
    if (items.includes(item.itemCode)) return '采集项不能与自身关联';
    const missing = items.find((one) => !known.has(one));
    if (missing) return `关联的采集项“${missing}”不属于本事项`;
  }
  const [wanted, barred] = [named('REQUIRES'), named('EXCLUDES')];
  const both = [...wanted].find((one) => barred.has(one));
  if (both) return `与采集项“${both}”不能既依赖又互斥`;
  const needed = item.required ? [...barred].find((one) => known.get(one)?.required) : undefined;
  return needed ? `与必需的采集项“${needed}”互斥，两项无法同时满足` : undefined;
}
