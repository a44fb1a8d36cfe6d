import { formatChineseDate, type LocalDate } from '../../../platform/calendar/index.ts';
import { DomainError, fillText } from '../../../platform/errors/index.ts';

/** The room's own codes (01 §2.9). */
export const duplicateErrors = {
  'E-0201': '检测到您已办理过“{matter}”（{date}，{org}），请查询办理进度或申请撤回',
  'E-0202': '该办件已有撤回申请正在审批',
  'E-0203': '两件办件已属同一人，或已有身份关联申请正在确认',
  'E-0204': '告知时间不能晚于当前时间',
  'E-0205': '告知时间不能早于新办件提交当日（{day}）',
} as const;

/** The sentence of E-0201: what the applicant sees. */
export const standingText = (matter: string, date: string, org: string): string =>
  fillText(duplicateErrors['E-0201'], { matter, date, org });

/** The same, as a clerk is told it of the applicant before him. */
export const standingAtWindow = (matter: string, date: string, org: string): string =>
  `申请人已办理过“${matter}”（${date}，${org}），请告知申请人查询办理进度或申请撤回`;

/** A second request while the first one waits. */
export const alreadyAsked = (): DomainError => new DomainError('E-0202', duplicateErrors['E-0202']);

/** Two numbers that are one person's already, or about to become so. */
export const alreadyLinked = (): DomainError => new DomainError('E-0203', duplicateErrors['E-0203']);

/** 告知登记 of something that has not happened yet. */
export const toldInFuture = () => ({ code: 'E-0204', message: duplicateErrors['E-0204'] });

/** 告知登记 of before there was anything to tell. */
export const toldTooEarly = (submittedOn: LocalDate) => ({
  code: 'E-0205',
  message: fillText(duplicateErrors['E-0205'], { day: formatChineseDate(submittedOn) }),
});
