import { channelTitle } from '../../notice-words.ts';
import type { TemplateWording } from './template-wording.ts';

/** One thing that differs between two versions, in words. */
export interface TemplateDifference {
  label: string;
  before: string;
  after: string;
}

const LEVELS: Readonly<Record<number, string>> = { 1: '紧急', 2: '重要', 3: '一般', 4: '提示' };

/** What a later version says otherwise. */
export function differencesOf(before: TemplateWording, after: TemplateWording): TemplateDifference[] {
  const parts: [label: string, read: (wording: TemplateWording) => string][] = [
    ['标题', ({ title }) => title],
    ['正文', ({ body }) => body],
    ['渠道', ({ channels }) => channels.map(channelTitle).join('、')],
    ['优先级', ({ priority }) => LEVELS[priority] ?? String(priority)],
  ];
  return parts
    .map(([label, read]) => ({ label, before: read(before), after: read(after) }))
    .filter((difference) => difference.before !== difference.after);
}
