import { definePaymentPurpose } from '../../../../platform/payments/index.ts';
import { RIGHTS } from '../permissions.ts';
import { MEDICAL_PURPOSE } from './purpose-key.ts';
import { followBatch, takeReleased, takeResults } from './take-results.ts';

/** 企业退休军转干部医疗补助 as the room of payments knows it: the city's list, re-issues by the city's three seats. */
export const medicalPurpose = definePaymentPurpose({
  key: MEDICAL_PURPOSE,
  title: '企业退休军转干部医疗补助',
  permission: { prepare: RIGHTS.cityFirst, review: RIGHTS.citySecond, approve: RIGHTS.cityPass, view: RIGHTS.cycle },
  roles: { prepare: 'CITY_OFFICER', review: 'CITY_SECTION', approve: 'CITY_LEADER' },
  onResults: takeResults,
  onReleased: takeReleased,
  onBatch: followBatch,
});
