import { type Picked, today, toPicked } from '@yjs/web-kit';
import type {
  DistributionInput,
  DistributionMask,
  DistributionRowFragment,
  SourceFieldFragment,
} from '../../../generated/graphql.ts';

export interface PickedField {
  name: string;
  mask: DistributionMask;
}

/** What the wizard's form holds over all its steps. */
export interface WizardValues {
  channelId?: string;
  fields: PickedField[];
  appId?: string;
  ips: string[];
  purpose: string;
  ratePerMinute: number;
  dailyQuota: number;
  maxRowsPerCall: number;
  valid: [Picked, Picked];
}

/** Names of the form that belong to each step, in order; the last step only shows. */
export const stepNames: readonly (readonly (keyof WizardValues)[])[] = [
  ['channelId', 'fields'],
  ['appId', 'ips'],
  ['purpose', 'ratePerMinute', 'dailyQuota', 'maxRowsPerCall', 'valid'],
  [],
];

/** The form as it opens. */
export function valuesOf(distribution: DistributionRowFragment | undefined, channelId?: string): WizardValues {
  const start = toPicked(today());
  if (!distribution) {
    return {
      ...(channelId && { channelId }),
      fields: [],
      ips: [],
      purpose: '',
      ratePerMinute: 60,
      dailyQuota: 10_000,
      maxRowsPerCall: 100,
      valid: [start, start.add(1, 'year').subtract(1, 'day')],
    };
  }
  const { fields, ips, purpose, ratePerMinute, dailyQuota, maxRowsPerCall, validFrom, validTo } = distribution;
  return {
    channelId: distribution.channelId,
    appId: distribution.appId,
    fields: fields.map(({ name, mask }) => ({ name, mask })),
    ips: [...ips],
    purpose,
    ratePerMinute,
    dailyQuota,
    maxRowsPerCall,
    valid: [toPicked(validFrom), toPicked(validTo)],
  };
}

/** The form as the API takes it. */
export function inputOf({ valid, channelId, appId, purpose, ...rest }: WizardValues): DistributionInput {
  return {
    ...rest,
    channelId: channelId ?? '',
    appId: appId ?? '',
    purpose: purpose.trim(),
    validFrom: valid[0].format('YYYY-MM-DD'),
    validTo: valid[1].format('YYYY-MM-DD'),
  };
}

/** A field as it is first picked: what is sensitive leaves masked until somebody decides otherwise. */
export function pick({ name, level }: SourceFieldFragment): PickedField {
  return { name, mask: level === 'NONE' ? 'NONE' : 'MASK' };
}

/** Picked fields that are sensitive: they make the distribution wait for the security administrator. */
export function sensitiveOf(picked: readonly PickedField[], ofSource: readonly SourceFieldFragment[]): string[] {
  const sensitive = new Map(ofSource.filter((f) => f.level !== 'NONE').map((f) => [f.name, f.label]));
  return picked.flatMap(({ name }) => sensitive.get(name) ?? []);
}

/** The step on which a refused path is filled in; 0 for a path that is none of the form's. */
export function stepOfPath(path: string): number {
  const [head = ''] = path.split('.');
  const name = head === 'validFrom' || head === 'validTo' ? 'valid' : head;
  return Math.max(
    0,
    stepNames.findIndex((names) => names.some((one) => one === name)),
  );
}
