import {
  type FilterField,
  type StateTone,
  type UrlValues,
  urlChoices,
  urlDay,
  urlText,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type {
  DuplicateHitFilter,
  DuplicateSeverity,
  DuplicateState,
  WithdrawReason,
} from '../../../generated/graphql.ts';
import { duplicateSeverityTitles } from '../../../generated/titles/duplicate-severity.ts';
import { duplicateStateTitles } from '../../../generated/titles/duplicate-state.ts';
import { withdrawReasonTitles } from '../../../generated/titles/withdraw-reason.ts';
import { duplicateStateTones } from '../../../generated/tones/duplicate-state.ts';
import type { ListChoices } from '../../../platform/lists/useListChoices.ts';

export const stateWords: Readonly<Record<DuplicateState, string>> = duplicateStateTitles;
export const stateTones: Readonly<Record<DuplicateState, StateTone>> = duplicateStateTones;
const severityWords: Readonly<Record<DuplicateSeverity, string>> = duplicateSeverityTitles;
const reasonWords: Readonly<Record<WithdrawReason, string>> = withdrawReasonTitles;

export const reasonOptions = wordOptions(reasonWords);

/** What of the list lives in the URL. */
export const listUrl = {
  search: urlText(),
  state: urlChoices(wordKeys(stateWords)),
  severity: urlChoices(wordKeys(severityWords)),
  matter: urlText(),
  centre: urlText(),
  from: urlDay(),
  to: urlDay(),
};

/** Who sees one centre alone is not asked which. */
export const listFields = ({ matters, centres }: Pick<ListChoices, 'matters' | 'centres'>): FilterField[] => [
  { key: 'search', kind: 'text', label: '查找', placeholder: '身份证号码、编号', width: 180 },
  { key: 'state', kind: 'multi', label: '状态', options: wordOptions(stateWords), width: 160 },
  { key: 'severity', kind: 'multi', label: '严重程度', options: wordOptions(severityWords), width: 130 },
  { key: 'matter', kind: 'select', label: '事项', options: matters, width: 150 },
  ...(centres.length > 1
    ? [{ key: 'centre', kind: 'select' as const, label: '受理中心', options: centres, width: 180, more: true }]
    : []),
  { key: 'detected', kind: 'days', label: '检测日期', from: 'from', to: 'to', more: true },
];

/** The filter that the address means; what is empty does not narrow. */
export function toFilter({
  search,
  state,
  severity,
  matter,
  centre,
  from,
  to,
}: UrlValues<typeof listUrl>): DuplicateHitFilter {
  return {
    ...(search ? { search } : {}),
    ...(state.length > 0 ? { states: state } : {}),
    ...(severity.length > 0 ? { severities: severity } : {}),
    ...(matter ? { matterCode: matter } : {}),
    ...(centre ? { orgId: centre } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
