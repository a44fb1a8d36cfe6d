import { mask } from '../../../../platform/masking/index.ts';
import { districtName } from '../../register/place.ts';
import { IDENTITY_TAGS, INSURANCES } from '../../words.ts';
import type { FieldKey, Policy, ResultCode, SourceCode } from '../words.ts';

/** Something that a comparison has found of a person; values in clear, in memory alone. */
export interface Finding {
  source: SourceCode;
  code: ResultCode;
  field: FieldKey;
  local: string | null;
  remote: string | null;
  /** SHOWN: nothing is to be decided about the person, people look at it. */
  handling: Exclude<Policy, 'IGNORE'> | 'SHOWN';
}

/** What is kept of a finding to be carried out once it is accepted: the source's value, of identities that are gone those that go. */
export const keptValue = ({ code, local, remote }: Pick<Finding, 'code' | 'local' | 'remote'>): string | null =>
  code === 'LOST_TAG' ? local : remote;

/** A field of a source's answer beside that of the register, as the page shows them. */
export interface ComparedField {
  field: FieldKey;
  local: string | null;
  remote: string | null;
  same: boolean;
}

/** What a source said of a person. */
export interface SourceView {
  source: SourceCode;
  outcome: ResultCode | 'UNAVAILABLE' | 'OFF';
  sourceVersion: string | null;
  asOf: string | null;
  fields: readonly ComparedField[];
}

const GENDERS: Readonly<Record<string, string>> = { '1': '男', '2': '女' };
const TAGS: Readonly<Record<string, string>> = IDENTITY_TAGS;
const INSURANCE: Readonly<Record<string, string>> = INSURANCES;

/** A value as people may see it: masked where it is personal, in words where it is a code. */
export function shownValue(field: FieldKey, value: string | null): string | null {
  if (value === null || value === '') return null;
  switch (field) {
    case 'name':
      return mask('name', value);
    case 'address':
      return mask('address', value);
    case 'gender':
      return GENDERS[value] ?? value;
    case 'hukou':
      return districtName(value);
    case 'medicalInsurance':
      return INSURANCE[value] ?? value;
    case 'tags':
      return value
        .split(',')
        .map((tag) => TAGS[tag] ?? tag)
        .join('、');
    default:
      return value.slice(0, 300);
  }
}
