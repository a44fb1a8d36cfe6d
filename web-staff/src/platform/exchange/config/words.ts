import type {
  ChannelLightColour,
  DataAuthKind,
  DataCallMode,
  DataFieldContent,
  DataFieldType,
  DataProvider,
  DataSensitivity,
  DataUpdateFrequency,
  DistributionMask,
  DistributionStatus,
} from '../../../generated/graphql.ts';
import { channelLightColourTitles } from '../../../generated/titles/channel-light-colour.ts';
import { dataAuthKindTitles } from '../../../generated/titles/data-auth-kind.ts';
import { dataCallModeTitles } from '../../../generated/titles/data-call-mode.ts';
import { dataChannelStateTitles } from '../../../generated/titles/data-channel-state.ts';
import { dataFieldContentTitles } from '../../../generated/titles/data-field-content.ts';
import { dataFieldTypeTitles } from '../../../generated/titles/data-field-type.ts';
import { dataProviderTitles } from '../../../generated/titles/data-provider.ts';
import { dataSensitivityTitles } from '../../../generated/titles/data-sensitivity.ts';
import { dataSourceStateTitles } from '../../../generated/titles/data-source-state.ts';
import { distributionMaskTitles } from '../../../generated/titles/distribution-mask.ts';
import { distributionStatusTitles } from '../../../generated/titles/distribution-status.ts';

export interface Option<T extends string> {
  value: T;
  label: string;
}

/** Titles of an enum's values as choices, in their order. */
export function optionsOf<T extends string>(titles: Readonly<Record<T, string>>): Option<T>[] {
  return (Object.keys(titles) as T[]).map((value) => ({ value, label: titles[value] }));
}

/** The value where it is one of the enum's; the address of a page may say anything. */
export function chosen<T extends string>(titles: Readonly<Record<T, string>>, value: string): T | undefined {
  return Object.hasOwn(titles, value) ? (value as T) : undefined;
}

export const providerTitles: Readonly<Record<DataProvider, string>> = dataProviderTitles;

export const frequencyTitles: Readonly<Record<DataUpdateFrequency, string>> = {
  REALTIME: '实时',
  DAILY: '每日',
  WEEKLY: '每周',
  MONTHLY: '每月',
};

const { DELETED: _source, ...ofSources } = dataSourceStateTitles;
export const sourceStateTitles = ofSources;

const { DELETED: _channel, ...ofChannels } = dataChannelStateTitles;
export const channelStateTitles = ofChannels;

export const distributionStateTitles: Readonly<Record<DistributionStatus, string>> = distributionStatusTitles;

export const lightTitles: Readonly<Record<ChannelLightColour, string>> = channelLightColourTitles;

export const typeTitles: Readonly<Record<DataFieldType, string>> = dataFieldTypeTitles;

export const sensitivityTitles: Readonly<Record<DataSensitivity, string>> = dataSensitivityTitles;

export const contentTitles: Readonly<Record<DataFieldContent, string>> = dataFieldContentTitles;

export const modeTitles: Readonly<Record<DataCallMode, string>> = dataCallModeTitles;

export const authTitles: Readonly<Record<DataAuthKind, string>> = dataAuthKindTitles;

export const maskTitles: Readonly<Record<DistributionMask, string>> = distributionMaskTitles;
