import { wordOptions } from '@yjs/web-kit';
import { employmentStateTitles } from '../../../generated/titles/employment-state.ts';
import { followUpContractTitles } from '../../../generated/titles/follow-up-contract.ts';
import { followUpIndustryTitles } from '../../../generated/titles/follow-up-industry.ts';
import { followUpNeedKindTitles } from '../../../generated/titles/follow-up-need-kind.ts';
import { followUpStartupTypeTitles } from '../../../generated/titles/follow-up-startup-type.ts';
import { followUpStudyModeTitles } from '../../../generated/titles/follow-up-study-mode.ts';
import { followUpTrainingResultTitles } from '../../../generated/titles/follow-up-training-result.ts';

export const employmentStates = wordOptions(employmentStateTitles);
export const ways = [
  { value: 'PHONE', label: '电话' },
  { value: 'VISIT', label: '走访' },
  { value: 'SMS', label: '短信' },
  { value: 'PLATFORM', label: '平台' },
] as const;
export const contracts = wordOptions(followUpContractTitles);
export const industries = wordOptions(followUpIndustryTitles);
export const startupTypes = wordOptions(followUpStartupTypeTitles);
export const trainingResults = wordOptions(followUpTrainingResultTitles);
export const studyModes = wordOptions(followUpStudyModeTitles);
export const incomes = [
  '3000元以下',
  '3000元至5000元',
  '5000元至8000元',
  '8000元至12000元',
  '12000元至20000元',
  '20000元以上',
].map((range) => ({ value: range, label: range }));
export const needs = wordOptions(followUpNeedKindTitles);
