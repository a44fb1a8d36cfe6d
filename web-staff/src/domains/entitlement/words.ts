import type { StateTone } from '@yjs/web-kit';
import type {
  CandidateState,
  ConsentState,
  EntitlementBatchState,
  InsuranceState,
  MatchResult,
} from '../../generated/graphql.ts';
import { candidateStateTitles } from '../../generated/titles/candidate-state.ts';
import { consentStateTitles } from '../../generated/titles/consent-state.ts';
import { insuranceStateTitles } from '../../generated/titles/insurance-state.ts';
import { matchResultTitles } from '../../generated/titles/match-result.ts';
import { entitlementBatchStateTones } from '../../generated/tones/entitlement-batch-state.ts';

export const insuranceWords: Record<InsuranceState, string> = insuranceStateTitles;

export const matchWords: Record<MatchResult, string> = matchResultTitles;

export const consentWords: Record<ConsentState, string> = consentStateTitles;

export const stateWords: Record<CandidateState, string> = candidateStateTitles;

const paused: readonly CandidateState[] = ['MISMATCH', 'VERIFYING', 'FAILED', 'OBJECTED', 'OBJECTED_PUSHED'];
const ended: readonly CandidateState[] = ['EXCLUDED', 'LAPSED', 'CLOSED'];
const working: readonly CandidateState[] = ['PUSHED', 'ACKED', 'PROCESSING'];

export function candidateTone(state: CandidateState): StateTone {
  if (paused.includes(state)) return 'paused';
  if (ended.includes(state)) return 'ended';
  if (working.includes(state)) return 'working';
  return state === 'SUCCESS' ? 'done' : 'waiting';
}

export const batchTone: Readonly<Record<EntitlementBatchState, StateTone>> = entitlementBatchStateTones;

/** What an act brings about, before it is taken. */
export const consequences: Readonly<Record<string, readonly string[]>> = {
  adoptPlacement: ['所有不一致的比对项以安置系统的值为准，随后重新匹配。', '推送社保时使用安置系统的值。'],
  adoptSocial: [
    '姓名、性别、出生日期以社保系统的值为准，随后重新匹配。',
    '推送社保时使用社保系统的值，安置系统的记录不变。',
  ],
  verify: ['转入人工核实，待办保留在本区。', '对方数据更正后，系统每日自动重新匹配。'],
  exclude: ['该人员退出名单，不再推送社保。', '未答复的一键确认同时撤回。'],
  include: ['该人员重新进入名单，随后与社保系统匹配。'],
  object: ['登记异议后暂停办理；未推送的人员退出所在批次。'],
  settle: ['重新与社保系统匹配后继续办理。'],
  resume: ['回到登记异议前的环节，等待社保结果。'],
  uphold: ['该人员退出名单，并向社保系统发送停办通知。'],
  repair: ['确认数据已在安置系统或社保系统更正，随后可以重推。'],
  repush: ['以同一人员编号再次推送社保系统，不会重复参保。'],
  release: ['名单将推送社保系统办理参保，释放后不能撤回。', '如启用公示，先公示5个工作日再推送。'],
  discard: ['批次退回，人员回到“待入批次”。'],
  confirm: ['记录本人同意，对应险种随下一批次推送。'],
  decline: ['记录本人暂不办理，对应险种不推送。'],
};
