import type { StateTone } from '@yjs/web-kit';
import type { EvaluationPadRowFragment, EvaluationPadState, PadCheck } from '../../../generated/graphql.ts';
import { evaluationPadStateTitles } from '../../../generated/titles/evaluation-pad-state.ts';
import { padCheckTitles } from '../../../generated/titles/pad-check.ts';

export const padStateWords: Record<EvaluationPadState, string> = evaluationPadStateTitles;

export const padStateTones: Record<EvaluationPadState, StateTone> = {
  WAITING: 'waiting',
  ACTIVE: 'done',
  REVOKED: 'ended',
};

/** `0012 345678`, as it is read aloud and typed. */
export const readableCode = (code: string) => `${code.slice(0, -6)} ${code.slice(-6, -3)} ${code.slice(-3)}`;

/** What is amiss with a pad, in the words of the list; empty when nothing is. */
export function padTroubles({
  state,
  online,
  clockWrong,
  clockSkewSeconds,
  queued,
  lost,
}: EvaluationPadRowFragment): string[] {
  const missing = lost > 0 ? [`近30天${lost}件未能上传，见“跳转异常”`] : [];
  if (state !== 'ACTIVE') return [...(queued > 0 ? [`停用时${queued}件待补传`] : []), ...missing];
  const minutes = Math.max(1, Math.round(Math.abs(clockSkewSeconds ?? 0) / 60));
  return [
    ...(online ? [] : ['未连接']),
    ...(clockWrong ? [`时钟${(clockSkewSeconds ?? 0) > 0 ? '快' : '慢'}${minutes}分钟`] : []),
    ...(queued > 0 ? [`${queued}件待补传`] : []),
    ...missing,
  ];
}

export const checkWords: Record<PadCheck, string> = padCheckTitles;
export const checkTones: Record<PadCheck, StateTone> = { PASSED: 'done', FAILED: 'ended', UNTESTED: 'waiting' };
