import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Grade, isGrade } from '../words.ts';
import { LONGEST_COMMENT } from './evaluation-page.ts';
import type { Invite } from './find-invite.ts';
import { isOffered } from './options/option.ts';
import { findOptionSet } from './options/read-options.ts';

export interface GivenContent {
  grade: number;
  options: readonly string[];
  /** Version of the options that were shown: a pad without a connection may show an older one. */
  optionSet: number;
  comment?: string | null | undefined;
}

export interface ReadContent {
  grade: Grade;
  /** What was ticked, in the words that were shown. */
  options: { code: string; text: string }[];
  optionSet: number;
  comment: string;
}

/** Grade, options and comment, checked against what was offered. @throws BAD_INPUT */
export async function readContent(ctx: Ctx, invite: Invite, given: GivenContent): Promise<ReadContent> {
  const { grade, optionSet } = given;
  if (!isGrade(grade)) throw badInput([{ path: 'grade', message: '请选择评价等级' }]);
  const set = await findOptionSet(ctx, optionSet);
  if (!set) throw badInput([{ path: 'optionSet', message: '评价选项已更新，请刷新后重新评价' }]);
  const offered = new Map(
    set.options
      .filter((option) => option.grade === grade && isOffered(option, invite.businessType, invite.scene))
      .map((option) => [option.code, option]),
  );
  const ticked = [...new Set(given.options)].map((code) => offered.get(code));
  const options = ticked.filter((option) => option !== undefined);
  if (options.length < ticked.length) throw badInput([{ path: 'options', message: '请从所选等级的选项中选择' }]);
  const comment = (given.comment ?? '').trim();
  if ([...comment].length > LONGEST_COMMENT)
    throw badInput([{ path: 'comment', message: `评价内容不超过${LONGEST_COMMENT}个字` }]);
  if (!comment && options.some(({ requiresText }) => requiresText))
    throw badInput([{ path: 'comment', message: '选择“其他”时请填写具体内容' }]);
  return { grade, options: options.map(({ code, text }) => ({ code, text })), optionSet, comment };
}
