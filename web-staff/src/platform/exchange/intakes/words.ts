import type { StateTone } from '@yjs/web-kit';
import type { ExchangeIntakeHandling, ExchangeIntakeState, IntakeRowFragment } from '../../../generated/graphql.ts';

export const kindTitles = { FILE: '文件', MESSAGE: '消息' } as const;

export const stateTitles: Readonly<Record<ExchangeIntakeState, string>> = {
  DONE: '已接收',
  DUPLICATE: '重复',
  FAILED: '未能接收',
};

export const handlingTitles: Readonly<Record<ExchangeIntakeHandling, string>> = {
  CORRECTED: '已更正',
  DISMISSED: '不再处理',
  RETAKEN: '已重新接收',
};

/** State and tone of an intake as its tag says it. */
export function intakeState({ state, troubled, openCount, handledHow }: IntakeRowFragment): {
  title: string;
  tone: StateTone;
} {
  if (handledHow) return { title: `${stateTitles[state]}，${handlingTitles[handledHow]}`, tone: 'done' };
  if (state === 'FAILED') return { title: stateTitles.FAILED, tone: 'waiting' };
  if (troubled) return { title: `已接收，${openCount} 行待处理`, tone: 'waiting' };
  return { title: stateTitles[state], tone: state === 'DONE' ? 'done' : 'ended' };
}

/** 1536 bytes → 1.5 KB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
