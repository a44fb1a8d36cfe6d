import { randomUUID } from 'node:crypto';
import { acts, one } from './call-shapes.ts';
import type { Calls, Target } from './calls.ts';

const REASON = '核对人员和账户信息';
const row = (t: Target) => ({ row: { id: t.medicalRowId, version: 1 }, reason: REASON });

/** 医疗补助 (03 §33), and the versions of its lists (03 C-15). */
export const MEDICAL_CALLS: Calls = {
  ...one('medicalDistrict', 'medicalDistrictId'),
  ...one('medicalStreet', 'medicalStreetId'),
  ...acts('advanceMedicalDistricts', 'dispatch', 'medicalDistrictId'),
  ...acts('advanceMedicalStreets', 'feedbackFor', 'medicalStreetId'),
  'Query.listVersions': (t) => [
    'query ($id: ID!) { listVersions(recordType: "medicalDistrict", recordId: $id) { id } }',
    { id: t.medicalDistrictId },
  ],
  'Query.listDifference': (t) => [
    'query ($id: ID!) { listDifference(recordType: "medicalDistrict", recordId: $id, earlier: 1, later: 2) { key } }',
    { id: t.medicalDistrictId },
  ],
  'Mutation.returnMedicalStreets': (t) => [
    'mutation ($id: ID!, $streets: [ID!]!, $reason: String!) { returnMedicalStreets(id: $id, streetIds: $streets, reason: $reason) }',
    { id: t.medicalDistrictId, streets: [t.medicalStreetId], reason: REASON },
  ],
  'Mutation.resolveMedicalRow': (t) => [
    'mutation ($row: MedicalRowAsked!, $reason: String!) { resolveMedicalRow(row: $row, resolution: "REMOVED", reason: $reason) }',
    row(t),
  ],
  'Mutation.correctMedicalAccount': (t) => [
    `mutation ($row: MedicalRowAsked!, $account: MedicalAccountInput!, $reason: String!, $files: [ID!]!) {
      correctMedicalAccount(row: $row, account: $account, reason: $reason, evidenceIds: $files) }`,
    {
      ...row(t),
      account: { bankCode: '102', bankAccount: '6222021001119999', accountName: '杨二' },
      files: [randomUUID()],
    },
  ],
  'Mutation.holdMedicalRow': (t) => [
    'mutation ($row: MedicalRowAsked!, $reason: String!) { holdMedicalRow(row: $row, held: true, reason: $reason) }',
    row(t),
  ],
};
