/** What a file of a material must be. Sizes in bytes, images in pixels. */
export interface MaterialRule {
  mimes: readonly string[];
  maxBytes: number;
  maxFiles: number;
  /** Of a PDF. */
  maxPages: number;
  /** The narrowest image that stays readable. */
  minWidth?: number;
  /** The one size that the material has, in place of `minWidth`. */
  exactSize?: { width: number; height: number };
}

/** A material of the catalogue. */
export interface Material {
  code: string;
  name: string;
  /** What the applicant should know. */
  note?: string;
  /** 免于提交: fetched as an e-licence or shared data; uploading remains possible. */
  obtainable?: boolean;
  /** Made by the platform, never uploaded. */
  generated?: boolean;
  rule: MaterialRule;
}

const MEGABYTE = 1024 * 1024;

/** Most files of one application, as shipped (01 §9.4, page 3). */
const MAX_APPLICATION_FILES = 20;

const SCAN: MaterialRule = {
  mimes: ['application/pdf', 'image/jpeg', 'image/png'],
  maxBytes: 10 * MEGABYTE,
  maxFiles: 5,
  maxPages: 50,
  minWidth: 1000,
};

/** Of materials that the catalogue does not know: the files room's own rule (01 §9.4, page 3). */
export const GENERAL_RULE: MaterialRule = { ...SCAN, maxFiles: MAX_APPLICATION_FILES };

const PHOTO: MaterialRule = {
  mimes: ['image/jpeg', 'image/png'],
  maxBytes: 500 * 1024,
  maxFiles: 1,
  maxPages: 1,
  exactSize: { width: 358, height: 441 },
};

/** The materials that matters may ask for (01 §9.4, page 3; sizes A21), by code. */
export const MATERIALS: readonly Material[] = [
  {
    code: 'DISCHARGE_CERT',
    name: '退役证件',
    note: '退出现役证、转业证或复员证，可使用电子证照',
    obtainable: true,
    rule: SCAN,
  },
  { code: 'ADMIN_LETTER', name: '行政介绍信', rule: SCAN },
  { code: 'SUPPLY_LETTER', name: '人员供给介绍信', rule: SCAN },
  { code: 'ID_CARD', name: '身份证', note: '正反两面；可使用电子证照，免于提交', obtainable: true, rule: SCAN },
  {
    code: 'HOUSEHOLD_BOOK',
    name: '户口簿',
    note: '首页和本人页；可使用电子证照，免于提交',
    obtainable: true,
    rule: SCAN,
  },
  { code: 'PHOTO', name: '照片', note: '白底证件照，358×441像素，不超过500KB', rule: PHOTO },
  { code: 'REPORT_FORM', name: '退役报到登记表', note: '由平台生成，无需上传', generated: true, rule: SCAN },
  { code: 'PARTY_LETTER', name: '党员组织关系介绍信', rule: SCAN },
  { code: 'PENSION_VOUCHER', name: '军人退役基本养老保险参保缴费凭证', rule: SCAN },
  { code: 'MEDICAL_VOUCHER', name: '军人退役医疗保险参保缴费凭证', rule: SCAN },
  { code: 'DISABILITY_CERT', name: '残疾军人证', rule: SCAN },
  { code: 'RESERVE_CONFIRMATION', name: '预备役登记确认材料', rule: SCAN },
  { code: 'BANK_CARD', name: '银行卡', rule: SCAN },
];

const byCode = new Map(MATERIALS.map((material) => [material.code, material]));

/** Undefined for codes that administrators added to a matter without a rule of their own. */
export function findMaterial(code: string): Material | undefined {
  return byCode.get(code);
}

/** The rule in the words of E-0006: 「仅支持 PDF/JPG/PNG，且不超过10MB」. */
export function materialRuleText({ mimes, maxBytes, exactSize }: MaterialRule): string {
  const kinds = mimes.map((mime) => KINDS[mime] ?? mime).join('/');
  const size = maxBytes >= MEGABYTE ? `${maxBytes / MEGABYTE}MB` : `${maxBytes / 1024}KB`;
  const pixels = exactSize ? `，尺寸为${exactSize.width}×${exactSize.height}像素` : '';
  return `仅支持 ${kinds}，且不超过${size}${pixels}`;
}

const KINDS: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPG', 'image/png': 'PNG' };
