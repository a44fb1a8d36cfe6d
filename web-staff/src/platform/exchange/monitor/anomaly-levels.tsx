import { LevelTag, StateTag, type StateTone, type WarningLevel, wordOptions } from '@yjs/web-kit';
import type { ExchangeAnomalyLevel, ExchangeAnomalyState } from '../../../generated/graphql.ts';
import { exchangeAnomalyLevelTitles } from '../../../generated/titles/exchange-anomaly-level.ts';
import { exchangeAnomalyStateTitles } from '../../../generated/titles/exchange-anomaly-state.ts';

export const levelOptions = wordOptions(exchangeAnomalyLevelTitles);

const colours: Record<ExchangeAnomalyLevel, WarningLevel> = { HIGH: 'RED', MIDDLE: 'YELLOW', LOW: 'BLUE' };

/** 高, 中 or 低, in the colours of warnings. */
export function AnomalyLevel({ level }: { level: ExchangeAnomalyLevel }) {
  const text = levelOptions.find((option) => option.value === level)?.label ?? '';
  return <LevelTag level={colours[level]} text={text} />;
}

export const stateOptions = wordOptions(exchangeAnomalyStateTitles);

const tones: Record<ExchangeAnomalyState, StateTone> = {
  NEW: 'waiting',
  CONFIRMED: 'working',
  HANDLING: 'working',
  CLOSED: 'ended',
  FALSE_ALARM: 'ended',
};

export function AnomalyState({ state, title }: { state: ExchangeAnomalyState; title: string }) {
  return <StateTag title={title} tone={tones[state]} />;
}
