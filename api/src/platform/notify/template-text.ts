import { DomainError } from '../errors/index.ts';
import type { NoticeTemplate } from './template.ts';

export type NoticeVariables = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{([^{}\s]+)\}/gu;

/** Names between braces in a text, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))];
}

const FOLLOWED = /\{([^{}\s]+)\}([。；，、！？]?)/gu;
const ENDED = /[。；，、！？]$/u;

/**
 * The text with its variables; one that is not required and not given leaves nothing behind. Words that people have written and ended
 * themselves (a reason, an opinion) are not ended once more.
 */
export function fillPlaceholders(text: string, variables: NoticeVariables): string {
  return text.replace(FOLLOWED, (_, name: string, mark: string) => {
    const value = String(variables[name] ?? '');
    return ENDED.test(value) ? value : `${value}${mark}`;
  });
}

/** A notice without what its template needs must fail where it is written, not reach a person with a gap: E-0401. */
export function checkVariables(template: NoticeTemplate, variables: NoticeVariables): void {
  const missing = template.requiredVariables.filter((variable) => String(variables[variable] ?? '').trim() === '');
  if (missing.length > 0) throw templateError(template.code, template.name, `缺少变量：${missing.join('、')}`);
}

export function templateError(code: string, name: string, what: string): DomainError {
  return new DomainError('E-0401', `参数不合法：通知模板“${code} ${name}”${what}`);
}
