import { badInput, type FieldError, refuse } from '../../../errors/index.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { CHANNEL_TITLES } from '../../notice-words.ts';
import type { NoticeChannel, NoticePriority, NoticeTemplate } from '../../template.ts';
import { templateFaults } from '../../template-faults.ts';
import { placeholdersOf, templateError } from '../../template-text.ts';

/** What a person may change of a template: its words, ways and weight; never whom it is for or what it must say. */
export interface TemplateWording {
  title: string;
  body: string;
  channels: readonly NoticeChannel[];
  priority: NoticePriority;
}

const TITLE_MOST = 100;
const BODY_MOST = 1000;

/** A template as its module ships it: whom it is for, which variables there are, what it must hold. @throws NOT_FOUND */
export function getDefinition(ctx: Ctx, code: string): NoticeTemplate {
  const found = ctx.app.registry.notices.find((template) => template.code === code);
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

/** Every variable that a notice of this kind can fill in. */
export function variablesOf({ title, body, requiredVariables, furtherVariables = [] }: NoticeTemplate): string[] {
  return [...new Set([...requiredVariables, ...placeholdersOf(title + body), ...furtherVariables])];
}

/** Everything wrong with a wording, in words (E-0401): what it must hold and does not, variables that nobody fills in. */
export function wordingFaults(definition: NoticeTemplate, wording: TemplateWording): string[] {
  const known = new Set(variablesOf(definition));
  const unknown = placeholdersOf(wording.title + wording.body).filter((variable) => !known.has(variable));
  const applicantsWays = wording.channels.filter((channel) => channel !== 'SMS');
  return [
    ...templateFaults({ ...definition, ...wording }),
    ...(unknown.length > 0 ? [`没有这些变量：${unknown.join('、')}`] : []),
    ...(definition.audience === 'APPLICANT' && applicantsWays.length > 0 ? ['申请人只能用短信通知'] : []),
  ];
}

/** @throws BAD_INPUT for what no template may be */
export function checkShape({ title, body, channels, priority }: TemplateWording): void {
  const wrong: FieldError[] = [];
  const between = (text: string, most: number) => text.trim().length > 0 && text.length <= most;
  if (!between(title, TITLE_MOST)) wrong.push({ path: 'title', message: `标题应为1至${TITLE_MOST}个字` });
  if (!between(body, BODY_MOST)) wrong.push({ path: 'body', message: `正文应为1至${BODY_MOST}个字` });
  if (channels.some((channel) => !Object.hasOwn(CHANNEL_TITLES, channel)))
    wrong.push({ path: 'channels', message: '渠道不正确' });
  if (![1, 2, 3, 4].includes(priority)) wrong.push({ path: 'priority', message: '优先级应为1至4' });
  if (wrong.length > 0) throw badInput(wrong);
}

/** @throws E-0401 with the first of the faults */
export function checkWording(definition: NoticeTemplate, wording: TemplateWording): void {
  const [fault] = wordingFaults(definition, wording);
  if (fault) throw templateError(definition.code, definition.name, fault);
}
