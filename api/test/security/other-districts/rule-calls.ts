import { randomUUID } from 'node:crypto';
import { probeRules } from '../../probe-rules.ts';
import { type Calls, OUTCOME, step, type Target } from './calls.ts';

const [shipped] = probeRules().kind.shipped;

const ruleContent = (t: Target) => {
  const { title, condition, body } = shipped ?? {};
  return { kind: 'probe', ruleId: t.ruleId, title, condition, body };
};

/** Rules of a district and their versions. */
export const RULE_CALLS: Calls = {
  'Query.rule': (t) => ['query ($id: ID!) { rule(id: $id) { ruleNo } }', { id: t.ruleId }],
  'Query.ruleVersion': (t) => ['query ($id: ID!) { ruleVersion(id: $id) { title } }', { id: t.ruleVersionId }],
  'Query.ruleEffect': (t) => [
    'query ($input: RuleContentInput!) { ruleEffect(input: $input) { matchingNow } }',
    { input: ruleContent(t) },
  ],
  'Mutation.startRuleReplay': (t) => [
    'mutation ($input: RuleContentInput!) { startRuleReplay(input: $input, days: 7) { id } }',
    { input: ruleContent(t) },
  ],
  'Query.ruleTest': (t) => [
    'query ($input: RuleContentInput!) { ruleTest(input: $input, recordNo: "BJ-1") { matches } }',
    { input: ruleContent(t) },
  ],
  'Mutation.saveRuleDraft': (t) => [
    'mutation ($input: RuleDraftInput!) { saveRuleDraft(input: $input) { id } }',
    { input: { ...ruleContent(t), requestId: randomUUID(), version: 1 } },
  ],
  'Mutation.setRuleEnabled': (t) => [
    'mutation ($id: ID!) { setRuleEnabled(id: $id, enabled: false, reason: "本区不再适用") { id } }',
    { id: t.ruleId },
  ],
  'Mutation.advanceRuleVersions': (t) => [
    `mutation ($input: RecordActInput!) { advanceRuleVersions(input: $input) ${OUTCOME} }`,
    { input: step('propose', t.ruleVersionId) },
  ],
};
