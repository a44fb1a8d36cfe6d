import type { GeneralLimits } from './general-limits.ts';
import type { UploadRule } from './upload-rules.ts';

const KINDS: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPG', 'image/png': 'PNG' };
const MEGABYTE = 1024 * 1024;
const GENERAL_PAGES = 50;

/** The rule in the words of E-0006: 「仅支持 PDF/JPG/PNG，且不超过10MB」, and whatever goes beyond what holds for all. */
export function uploadRuleText(rule: UploadRule, general: Omit<GeneralLimits, 'maxFiles'>): string {
  const { minWidth, minHeight, maxWidth, maxHeight, minDpi, minPages, maxPages } = rule;
  const kinds = rule.mimes.map((mime) => KINDS[mime] ?? mime).join('/');
  const exact = minWidth !== undefined && minWidth === maxWidth && minHeight !== undefined && minHeight === maxHeight;
  const least = [
    minWidth && minWidth !== general.minWidth ? `宽不小于${minWidth}` : null,
    minHeight ? `高不小于${minHeight}` : null,
    maxWidth ? `宽不大于${maxWidth}` : null,
    maxHeight ? `高不大于${maxHeight}` : null,
  ].filter(Boolean);
  const parts = [
    `仅支持 ${kinds}`,
    `且不超过${sizeText(Math.min(rule.maxBytes ?? general.maxBytes, general.maxBytes))}`,
    exact ? `尺寸为${minWidth}×${minHeight}像素` : least.length > 0 ? `图片${least.join('、')}像素` : null,
    minDpi ? `图片分辨率不低于${minDpi}dpi` : null,
    minPages && minPages > 1 ? `PDF不少于${minPages}页` : null,
    maxPages && maxPages < GENERAL_PAGES ? `PDF不超过${maxPages}页` : null,
  ];
  return parts.filter(Boolean).join('，');
}

function sizeText(bytes: number): string {
  const megabytes = bytes / MEGABYTE;
  return bytes >= MEGABYTE ? `${Math.floor(megabytes * 10) / 10}MB` : `${Math.floor(bytes / 1024)}KB`;
}
