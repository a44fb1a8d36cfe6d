import { IDENTITY_TAGS, type IdentityTag } from '../../words.ts';
import { FIELDS, type FieldKey, POLICIES, type Policy } from '../words.ts';

/** Fields that have a policy; what else is found of a person has none. */
export type PolicyField = Exclude<FieldKey, 'person' | 'deathDate'>;

/** 比对策略 (03 §31.5): what becomes of a difference of each field, and which identities exclude each other. */
export interface PolicyBody extends Record<PolicyField, Policy> {
  exclusiveTags: IdentityTag[];
}

export const SHIPPED_POLICY: PolicyBody = {
  name: 'REVIEW',
  gender: 'REVIEW',
  birthDate: 'REVIEW',
  hukou: 'REVIEW',
  address: 'AUTO',
  status: 'REVIEW',
  retireDate: 'REVIEW',
  pension: 'AUTO',
  medicalInsurance: 'REVIEW',
  tags: 'AUTO',
  exclusiveTags: ['T06'],
};

/** What may be chosen for a field: nobody's name, number, place or status is changed without a person's word (03 §31.4). */
export const CHOICES: Readonly<Record<PolicyField, readonly Policy[]>> = {
  name: ['REVIEW', 'IGNORE'],
  gender: ['REVIEW', 'IGNORE'],
  birthDate: ['REVIEW', 'IGNORE'],
  hukou: ['REVIEW', 'IGNORE'],
  address: ['AUTO', 'REVIEW', 'IGNORE'],
  status: ['REVIEW', 'IGNORE'],
  retireDate: ['AUTO', 'REVIEW', 'IGNORE'],
  pension: ['AUTO', 'IGNORE'],
  medicalInsurance: ['AUTO', 'REVIEW', 'IGNORE'],
  tags: ['AUTO', 'REVIEW', 'IGNORE'],
};
const KEYS = Object.keys(CHOICES).filter((key): key is PolicyField => Object.hasOwn(CHOICES, key));
const FROM: Readonly<Record<PolicyField, string>> = {
  name: '公安人口',
  gender: '公安人口',
  birthDate: '公安人口',
  hukou: '公安人口',
  address: '公安人口',
  status: '公安人口、人社养老；死亡以死亡库为准',
  retireDate: '人社养老',
  pension: '人社养老',
  medicalInsurance: '医保',
  tags: '优抚库、军休库、退役士兵库，各管本库的身份',
};

/** JSON Schema of {@link PolicyBody}. */
export const policySchema = {
  type: 'object',
  additionalProperties: false,
  required: [...KEYS, 'exclusiveTags'],
  properties: {
    ...Object.fromEntries(
      KEYS.map((key) => [
        key,
        {
          type: 'string',
          title: FIELDS[key],
          description: `以${FROM[key]}为准`,
          oneOf: CHOICES[key].map((policy) => ({ const: policy, title: POLICIES[policy] })),
          default: SHIPPED_POLICY[key],
        },
      ]),
    ),
    exclusiveTags: {
      type: 'array',
      title: '与企业退休军转干部互斥的身份',
      description: '同时具有的，两项身份都保留并标记，核实前暂缓发放补助',
      uniqueItems: true,
      maxItems: 11,
      items: {
        type: 'string',
        oneOf: Object.entries(IDENTITY_TAGS)
          .filter(([tag]) => tag !== 'T01')
          .map(([value, title]) => ({ const: value, title })),
      },
    },
  },
};

/** 自动更新户籍地址、养老金、多重身份；…… */
export function describePolicy(body: PolicyBody): string {
  const listed = (policy: Policy) =>
    KEYS.filter((key) => body[key] === policy)
      .map((key) => FIELDS[key])
      .join('、');
  const parts = (['AUTO', 'REVIEW', 'IGNORE'] as const).flatMap((policy) =>
    listed(policy) ? [`${POLICIES[policy]}：${listed(policy)}`] : [],
  );
  const exclusive = body.exclusiveTags.map((tag) => IDENTITY_TAGS[tag]).join('、');
  return [...parts, exclusive ? `互斥身份：${exclusive}` : '没有互斥身份'].join('；');
}

/** How a finding of a field is handled; what has no policy of its own is looked at by people. */
export const policyOf = (body: PolicyBody, field: FieldKey): Policy =>
  field === 'person' || field === 'deathDate' ? 'REVIEW' : body[field];
