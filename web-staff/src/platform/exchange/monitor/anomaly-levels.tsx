import { LevelTag, StateTag, type StateTone, type WarningLevel } from '@yjs/web-kit';
import type { ExchangeAnomalyLevel, ExchangeAnomalyState } from '../../../generated/graphql.ts';

export const levelOptions: readonly { value: ExchangeAnomalyLevel; label: string }[] = [
  { value: 'HIGH', label: '高' },
  { value: 'MIDDLE', label: '中' },
  { value: 'LOW', label: '低' },
];

const colours: Record<ExchangeAnomalyLevel, WarningLevel> = { HIGH: 'RED', MIDDLE: 'YELLOW', LOW: 'BLUE' };

/** 高, 中 or 低, in the colours of warnings. */
export function AnomalyLevel({ level }: { level: ExchangeAnomalyLevel }) {
  const text = levelOptions.find((option) => option.value === level)?.label ?? '';
  return <LevelTag level={colours[level]} text={text} />;
}

export const stateOptions: readonly { value: ExchangeAnomalyState; label: string }[] = [
  { value: 'NEW', label: '新建' },
  { value: 'CONFIRMED', label: '已确认' },
  { value: 'HANDLING', label: '处理中' },
  { value: 'CLOSED', label: '已关闭' },
  { value: 'FALSE_ALARM', label: '误报' },
];

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
