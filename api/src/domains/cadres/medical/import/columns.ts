import { CATEGORIES, type Category } from '../words.ts';

/** Columns of the file of 医疗报销数据 (03 §33.3 ReimbLine). */
export const TITLES = [
  '身份证号',
  '姓名',
  '就医日期',
  '医院',
  '发票号',
  '费用类别',
  '总费用',
  '自付',
  '本次补助金额',
] as const;

export const EXAMPLES = [
  ['310109195211070032', '张三', '2026-01-12', '示范医院', 'FP000001', '门急诊', '350.00', '120.50', '120.50'],
] as const;

/** The category of a cell; 其他 where the file says nothing. */
export function categoryOf(text: string): Category | undefined {
  if (text === '') return 'OTHER';
  return (Object.keys(CATEGORIES) as Category[]).find((key) => CATEGORIES[key] === text);
}
