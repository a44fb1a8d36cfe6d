import type { StateTone } from '@yjs/web-kit';
import type { ExchangeIntakeHandling, ExchangeIntakeState, IntakeRowFragment } from '../../../generated/graphql.ts';
import { exchangeIntakeHandlingTitles } from '../../../generated/titles/exchange-intake-handling.ts';
import { exchangeIntakeKindTitles } from '../../../generated/titles/exchange-intake-kind.ts';
import { exchangeIntakeStateTitles } from '../../../generated/titles/exchange-intake-state.ts';

export const kindTitles = exchangeIntakeKindTitles;

export const stateTitles: Readonly<Record<ExchangeIntakeState, string>> = exchangeIntakeStateTitles;

export const handlingTitles: Readonly<Record<ExchangeIntakeHandling, string>> = exchangeIntakeHandlingTitles;

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
