import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { CompareResolver } from './compare.resolver.ts';
import { difference } from './differences/difference.record.ts';
import { differenceEffects } from './differences/difference-binding.ts';
import { policyKind } from './rule/policy-kind.ts';
import { comparison } from './run/comparison.record.ts';
import { comparisonJobs } from './run/jobs.ts';
import { START } from './run/start-comparison.ts';

/** 多重身份比对 (03 §31.5): a part of the register of 企业退休军转干部. */
export const comparisonPart = withRecords(
  [moduleOf(difference, { binding: differenceEffects }), moduleOf(comparison, { operations: [CompareResolver] })],
  {
    name: 'cadre-comparison',
    title: '企业退休军转干部比对',
    keptIndexes: [{ table: 'cadre_difference', column: 'remote_index', why: '比对结果只存索引' }],
    ruleKinds: [policyKind],
    jobs: comparisonJobs,
    auditEvents: [{ code: START, title: '发起多重身份比对' }],
  },
);
