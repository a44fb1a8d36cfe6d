import { unfoldsWithin } from '../../files/unfolded-size.ts';
import type { TemplateKind } from './template-kind.ts';

const MEGABYTE = 1_048_576;
const MOST = { packed: 5 * MEGABYTE, unfolded: 40 * MEGABYTE };

/** What a template names, or in Chinese what is wrong with it. */
export type ReadTemplate = { placeholders: string[] } | { faults: string[] };

/** Reads an office's Word file as a template of a kind: every unknown placeholder is named, and every one that is needed and missing. */
export async function readTemplate(docx: Buffer, kind: TemplateKind): Promise<ReadTemplate> {
  if (docx.length > MOST.packed || !unfoldsWithin(docx, MOST.unfolded))
    return { faults: ['模板不是正确的Word文件（docx），或超过5MB'] };
  const { namesIn } = await import('./word-file.ts');
  const names = await namesIn(docx);
  if (!names) return { faults: ['模板不是正确的Word文件（docx），或花括号不成对'] };
  const known = new Set(kind.placeholders.map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  const missing = kind.needed.filter((name) => !names.includes(name));
  const faults = [
    ...(unknown.length > 0 ? [`没有这样的占位符：${unknown.map((name) => `{${name}}`).join('、')}`] : []),
    ...(missing.length > 0 ? [`缺少必需的占位符：${missing.map((name) => `{${name}}`).join('、')}`] : []),
  ];
  return faults.length > 0 ? { faults } : { placeholders: names };
}
