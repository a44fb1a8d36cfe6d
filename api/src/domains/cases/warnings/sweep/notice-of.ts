import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Notice, NoticeChannel, NoticeReceiver } from '../../../../platform/notify/index.ts';
import type { WarningRule } from '../rules/kind.ts';
import { type Receiver, WARNING } from '../words.ts';
import type { OrgAbove } from './orgs-above.ts';
import { overdueText, remainingText, type ToldWarning } from './told-warning.ts';

/** Who handles it: the clerk it is assigned to, else all clerks of the centre. */
export function handlerOf({ handlerId, orgId }: ToldWarning): NoticeReceiver {
  return handlerId ? { userId: handlerId } : { roleCode: 'CENTRE_CLERK', orgId };
}

function receiversOf(warning: ToldWarning, named: readonly Receiver[], above: OrgAbove): NoticeReceiver[] {
  return named.flatMap((receiver): NoticeReceiver[] => {
    if (receiver === 'HANDLER') return [handlerOf(warning)];
    const orgId = above(warning, receiver);
    return orgId ? [{ roleCode: receiver, orgId }] : [];
  });
}

/** The rule’s ways to tell; outside office hours a text message too, where the rule says so. */
function channelsOf(ctx: Ctx, rule: WarningRule | undefined): NoticeChannel[] {
  if (!rule) return ['IN_APP'];
  const { channels, smsOutsideHours } = rule.body;
  const atWork = ctx.app.calendar.isWorkingInstant(ctx.app.clock.now());
  return smsOutsideHours && !atWork ? [...new Set<NoticeChannel>([...channels, 'SMS'])] : [...channels];
}

/** The variables of N01, N02 and of the notices about a warning. */
export function warningVariables(ctx: Ctx, warning: ToldWarning): Record<string, string | number> {
  const { calendar, clock } = ctx.app;
  const { limitDueAt } = warning;
  return {
    事项名称: warning.matterName,
    办件编号: warning.recordNo,
    预警类型: warning.message,
    剩余时间: remainingText(warning, calendar, clock.now()),
    超期时长: limitDueAt ? overdueText(limitDueAt, calendar, clock.now()) : '—',
    当前环节: warning.stage,
    措施: warning.advice,
    优先级: warning.priorityNo,
  };
}

/** What is the same in every notice about a warning. */
export function aboutWarning(ctx: Ctx, warning: ToldWarning): Omit<Notice, 'template' | 'receivers' | 'dueKey'> {
  return {
    variables: warningVariables(ctx, warning),
    record: { type: WARNING, id: warning.id, orgId: warning.orgId, title: warning.recordNo },
    link: `/warnings/${warning.id}`,
    matterCode: warning.matterCode,
    priority: warning.level,
    priorityOrder: warning.priorityKey,
  };
}

const isTechnical = (receiver: Receiver) => receiver === 'TECH';

/**
 * What is told of one warning: N01 or N02 to those who handle it, N04 to technicians where the rule names them (R4.3.1, R4.3.2). `round` = 0
 * for the first time, then the number of the reminder.
 */
export function warningNotices(
  ctx: Ctx,
  warning: ToldWarning,
  rule: WarningRule | undefined,
  above: OrgAbove,
  round: number,
): Notice[] {
  const named = rule?.body.receivers ?? ['HANDLER'];
  const told = (wanted: readonly Receiver[]): Omit<Notice, 'template' | 'dueKey'> => ({
    ...aboutWarning(ctx, warning),
    receivers: receiversOf(warning, wanted, above),
    channels: channelsOf(ctx, rule),
  });
  const [technical, others] = [named.filter(isTechnical), named.filter((one) => !isTechnical(one))];
  const overdue = warning.limitDueAt !== null && ctx.app.clock.now() > warning.limitDueAt;
  const group = (link: string, of: string) => ({
    key: `${warning.ruleId}${of}`,
    title: warning.message,
    orgId: warning.orgId,
    link,
    dueKey: `${localDateOf(ctx.app.clock.now())}-${round}`,
  });
  const notices: Notice[] = [
    {
      ...told(others),
      template: overdue && rule?.body.template === 'N02' ? 'N02' : 'N01',
      dueKey: `warning-${round}`,
      group: group(`/warnings?rule=${warning.ruleId}`, ''),
    },
    {
      ...told(technical),
      template: 'N04',
      variables: { ...warningVariables(ctx, warning), ...technicalVariables(warning) },
      // Technicians see no warnings and no cases; of the record they may read what was pushed.
      link: `/pushes?search=${warning.recordNo}`,
      dueKey: `warning-tech-${round}`,
      group: group('/pushes?state=REJECTED,DEAD', '-tech'),
    },
  ];
  return notices.filter(({ receivers }) => receivers.length > 0);
}

/** What a technician needs of a warning; no word about the person. */
const technicalVariables = ({ message, matterName, recordNo, stage, priorityNo, advice, warningNo }: ToldWarning) => ({
  故障描述: message,
  影响范围: `${matterName}（${recordNo}），当前办理进度：${stage}，优先级 ${priorityNo}`,
  解决建议: advice,
  traceId: warningNo,
});
