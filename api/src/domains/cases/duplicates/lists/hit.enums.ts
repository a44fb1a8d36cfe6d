import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { stateTitles } from '../../../../platform/flow/index.ts';
import { hitFlow } from '../hit.flow.ts';
import { WITHDRAW_REASONS } from '../reasons.ts';
import { RULE_TITLES, SEVERITY_TITLES } from '../words.ts';

export const DuplicateState = titledEnum('DuplicateState', 'Where a pair of applications stands', stateTitles(hitFlow));

export const DuplicateSeverity = titledEnum(
  'DuplicateSeverity',
  'Whether a pair stops the pre-review',
  SEVERITY_TITLES,
);

export const DuplicateRule = titledEnum(
  'DuplicateRule',
  'By what two applications were found to be one person’s',
  RULE_TITLES,
);

export const WithdrawReasonEnum = titledEnum('WithdrawReason', 'Why an application is taken back', WITHDRAW_REASONS);
