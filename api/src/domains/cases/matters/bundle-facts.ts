import { findDictionary } from '../../../platform/forms/index.ts';
import {
  type ConditionValue,
  type Facts,
  type FieldCatalogue,
  fieldCatalogue,
  type RuleField,
} from '../../../platform/rules/index.ts';
import { dictionary } from '../../people/index.ts';
import { DISABILITY_LEVEL, YES_NO } from '../application/form/local-lists.ts';

const code = (field: string, list = dictionary.get(field)): RuleField => {
  if (!list) throw new Error(`no code list for “${field}”`);
  const { title, dictCode, items } = list;
  return {
    field,
    title,
    type: 'code',
    // As the list is when somebody looks; what was withdrawn still reads in rules that name it.
    get options() {
      return findDictionary(dictCode)?.items ?? items;
    },
  };
};

/** What a bundle rule may look at: fields of the application form (01 §9.4), and the months of service that follow from it. */
export const bundleFields: FieldCatalogue = fieldCatalogue([
  code('placementType'),
  code('personCategory'),
  code('political'),
  code('sex'),
  code('marital'),
  code('education'),
  code('serviceBranch'),
  { ...code('partyMember', YES_NO), title: '是否党员' },
  { ...code('employedBefore', YES_NO), title: '入伍前是否为国企、机关事业单位人员' },
  code('disabilityLevel', DISABILITY_LEVEL),
  { field: 'serviceMonths', title: '服役时间', type: 'number', unit: '个月' },
  { field: 'birthDate', title: '出生日期', type: 'date' },
  { field: 'dischargeDate', title: '退役日期', type: 'date' },
]);

/** The facts that a form states, complete or not; anything but plain values of known fields is ignored. */
export function bundleFacts(form: unknown): Facts {
  if (typeof form !== 'object' || form === null) return {};
  const stated = Object.entries(form).filter(
    (entry): entry is [string, ConditionValue] => bundleFields.has(entry[0]) && isValue(entry[1]),
  );
  return Object.fromEntries(stated);
}

function isValue(value: unknown): value is ConditionValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
