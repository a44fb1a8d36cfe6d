import { LevelTag, MarkTag, StateTag, type StateTone } from '@yjs/web-kit';
import type {
  ChannelLightColour,
  DataChannelState,
  DataSourceState,
  DistributionStatus,
} from '../../../generated/graphql.ts';
import { channelStateTitles, distributionStateTitles, lightTitles, sourceStateTitles } from './words.ts';

const tones: Readonly<Record<string, StateTone>> = {
  DRAFT: 'waiting',
  TESTED: 'waiting',
  PENDING_APPROVAL: 'waiting',
  ENABLED: 'working',
  ACTIVE: 'working',
  SUSPENDED: 'paused',
  DISABLED: 'paused',
  EXPIRED: 'ended',
  RECALLED: 'ended',
};

const titles: Readonly<Record<string, string>> = {
  ...sourceStateTitles,
  ...channelStateTitles,
  ...distributionStateTitles,
};

export interface ConfigStateProps {
  state: DataSourceState | DataChannelState | DistributionStatus;
  /** Changed by other means than the product's: it carries nothing, whatever its state says. */
  broken?: boolean;
}

/** State of a source, channel or distribution. */
export function ConfigState({ state, broken = false }: ConfigStateProps) {
  if (broken) return <LevelTag level="RED" text="数据被改动，已停用" />;
  return <StateTag title={titles[state] ?? '已删除'} tone={tones[state] ?? 'ended'} />;
}

/** 健康灯: shape, word and colour; why it is so on demand. */
export function Light({ colour, why }: { colour: ChannelLightColour; why?: string | undefined }) {
  if (colour === 'RED') return <LevelTag level="RED" text={lightTitles.RED} />;
  if (colour === 'GREEN') return <StateTag title={lightTitles.GREEN} tone="done" />;
  return <MarkTag {...(why && { why })}>{lightTitles.GREY}</MarkTag>;
}
