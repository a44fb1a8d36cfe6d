import { regionChoices } from '../../people/index.ts';

/** CL-OFF (02 §3). */
export const OFFSITE_KINDS = { DELTA: '长三角技能培训', NATION: '全国技能培训' } as const;
export const EXAM_RESULTS = { PASS: '合格', FAIL: '不合格', NONE: '未考核' } as const;
export const OFFSITE_SOURCES = { ENTRY: '录入', IMPORT: '导入' } as const;

/** CL-PROV (02 §3) without Shanghai itself: GB/T 2260, two digits. */
export const PROVINCES: Readonly<Record<string, string>> = Object.fromEntries(
  regionChoices(undefined).flatMap(({ code, title }) => (code.startsWith('31') ? [] : [[code.slice(0, 2), title]])),
);

/** 江苏, 浙江, 安徽: with Shanghai the delta (F08). */
export const DELTA: readonly string[] = ['32', '33', '34'];
