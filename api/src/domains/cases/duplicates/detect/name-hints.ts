import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readForms } from '../../registration/sealed-form.ts';
import type { Match } from './find-matches.ts';

export const OTHER_NAME = '两件申请的姓名不一致，请核对是否误填了他人的身份证号码';

/**
 * Points out pairs of one ID number under two names (01 §4.8): somebody may have typed another person's number. As the forms say them, since
 * the register of persons keeps one name for a number. Read only where something was found.
 */
export async function withNameHints(ctx: Ctx, caseId: string, matches: readonly Match[]): Promise<readonly Match[]> {
  const others = matches.flatMap((match) => (match.rule === 'SAME_PERSON_OTHER_ID' ? [] : (match.caseId ?? [])));
  if (others.length === 0) return matches;
  const forms = await readForms(ctx, [...new Set([caseId, ...others])]);
  const own = nameOf(forms.get(caseId)?.name);
  return matches.map((match) => {
    const other = match.caseId && others.includes(match.caseId) ? nameOf(forms.get(match.caseId)?.name) : undefined;
    if (!own || !other || own === other) return match;
    return { ...match, hint: match.hint ? `${match.hint}；${OTHER_NAME}` : OTHER_NAME };
  });
}

const nameOf = (name: string | undefined): string | undefined => name?.replaceAll(/[\s·•．・]/gu, '') || undefined;
