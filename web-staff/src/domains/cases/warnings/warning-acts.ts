import type { FlowActionData } from '@yjs/web-kit';
import type { AdvanceWarningsMutation, WarningQuery, WarningRowFragment } from '../../../generated/graphql.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import type { Figures } from '../../../platform/figures/useFigures.ts';
import { AdvanceWarningsDocument } from './warnings.graphql.ts';

/** Acts on the case that help against a delay: 催办, 分派. */
const onCase: readonly string[] = ['urge', 'assign'];
export const isCaseAct = ({ action }: FlowActionData): boolean => onCase.includes(action);

type OnCase = Pick<WarningQuery['warning']['warning'], 'caseId' | 'caseNo' | 'nameMasked' | 'orgId' | 'caseFlow'>;

/** What may be done against the delay on the case that a warning is about. */
export const onCaseOf = ({ caseFlow }: Pick<OnCase, 'caseFlow'>): readonly FlowActionData[] =>
  caseFlow?.availableActions.filter(isCaseAct) ?? [];

/** The cases of some warnings as an act on them asks for; each once. */
export function casesOf(warnings: readonly Omit<OnCase, 'caseFlow'>[]) {
  const byId = new Map(
    warnings.flatMap(({ caseId, caseNo, nameMasked, orgId }) =>
      caseId ? [[caseId, { id: caseId, caseNo, personName: nameMasked, acceptOrg: { id: orgId } }] as const] : [],
    ),
  );
  return [...byId.values()];
}

/** A row stands for all its limits: those that allow the same act go with it. */
export const withOtherLimits = (
  rows: readonly (WarningRowFragment & { otherLimits: readonly WarningRowFragment[] })[],
  { action }: FlowActionData,
): readonly WarningRowFragment[] =>
  rows.flatMap(({ otherLimits, ...row }) => [
    row,
    ...otherLimits.filter(({ flow }) => flow.availableActions.some((one) => one.action === action)),
  ]);

/** How soon a report is judged, and when silence upholds it. */
export const reviewWords = (figures: Figures, by = ''): string =>
  `${by}在${figures.told('warning.reviewWorkdays')}内复核；满${figures.limit('WARNING', '误报复核')}未复核的，默认误报成立。`;

/** Every act on warnings (01 §6.6), for one or a selection. */
export const warningActs = (figures: Figures): RecordActs<WarningRowFragment, AdvanceWarningsMutation> => ({
  document: AdvanceWarningsDocument,
  outcome: (data) => data.advanceWarnings,
  name: (warning) => warning.recordNo,
  about: (warning) => warning.message,
  facts: ({ reported }) => (reported ? [`误报反馈：${reported}`] : []),
  consequences: {
    acknowledge: ['登记后不再逐级上报，仍按间隔提醒，直到办件或时限结束。'],
    confirm: ['确认存在延误风险，请按建议措施办理；办完后登记“已处理”。'],
    reportFalse: ['同一规则对该办件不再预警，直到下一个时限。', reviewWords(figures, '由区业务科长或市服务中心')],
    resolve: ['预警结束。时限仍在且仍满足规则的，满间隔后会再次预警。'],
    uphold: ['预警结束；同一规则同一事项的误报多次成立的，系统提出修正规则的建议。'],
    reject: ['预警恢复为“已确认风险”，继续提醒，并告知反馈人。'],
  },
});
