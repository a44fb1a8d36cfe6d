import type { StateTone } from '@yjs/web-kit';
import type {
  InstitutionState,
  QualificationExpiry,
  QualificationVerification,
  TrainingBlock,
  TrainingMarkLevel,
} from '../../../generated/graphql.ts';
import { institutionStateTitles } from '../../../generated/titles/institution-state.ts';
import { qualificationExpiryTitles } from '../../../generated/titles/qualification-expiry.ts';
import { qualificationVerificationTitles } from '../../../generated/titles/qualification-verification.ts';
import { trainingBlockTitles } from '../../../generated/titles/training-block.ts';
import { trainingMarkLevelTitles } from '../../../generated/titles/training-mark-level.ts';
import { institutionStateTones } from '../../../generated/tones/institution-state.ts';

/** States by which the list narrows; registered ones, not yet in the library, are shown where they are asked for. */
export const stateWords: Record<InstitutionState, string> = institutionStateTitles;

export const stateTones: Readonly<Record<InstitutionState, StateTone>> = institutionStateTones;

/** What of a mark the requirements fix, so that nobody is asked for it. */
export const fixedMarks: readonly string[] = ['M3', 'M4'];
export const automaticMarks: readonly string[] = ['M1', 'M2', 'M5'];

export const inspectionWords: Record<string, string> = { '1': '合格', '2': '不合格', '3': '需改进' };
export const levelWords: Record<TrainingMarkLevel, string> = trainingMarkLevelTitles;
export const blockWords: Record<TrainingBlock, string> = trainingBlockTitles;
export const expiryWords: Record<QualificationExpiry, string> = qualificationExpiryTitles;
export const verifyWords: Record<QualificationVerification, string> = qualificationVerificationTitles;

/** What follows from each act, told before it is done. */
export const consequences: Readonly<Record<string, readonly string[]>> = {
  suspend: [
    '暂停期间不能申报新项目、发布报名；报名中的批次随之暂停，正在培训的班次不受影响。',
    '设定期限的，期满次日自动恢复在库；不设期限的，由市局恢复。',
    '机构、所在区和有学员的区收到通知。',
  ],
  reschedule: ['暂停期限按新的日期执行；不填日期的，至市局恢复为止。', '机构和所在区收到通知。'],
  restore: ['机构恢复在库；暂停的报名批次由所在区恢复。', '机构和所在区收到通知。'],
  remove: [
    '机构的全部项目随之剔除，未结束的申报终止，尚未开班的班次取消，正在培训的班次继续到结束。',
    '满间隔期后方可重新申报，不能撤回。',
  ],
  dismiss: [
    '用于冒用他人名称或统一社会信用代码等不实注册：机构账号立即关闭，已登录的随即退出，未结束的申报终止，不能撤回。',
    '注销原因以短信告知注册时验证的联系人手机；真实机构可立即以同一信用代码重新注册，不受重新申报间隔限制。',
  ],
};

/** 暂停 with its period, e.g. 暂停（2026-03-09 至 2026-06-30） (T14-4). */
export function stateText({
  stateTitle,
  suspendedFrom,
  suspendedUntil,
}: {
  stateTitle: string;
  suspendedFrom?: string | null;
  suspendedUntil?: string | null;
}): string {
  if (!suspendedFrom) return stateTitle;
  return `${stateTitle}（${suspendedFrom} ${suspendedUntil ? `至 ${suspendedUntil}` : '起'}）`;
}
