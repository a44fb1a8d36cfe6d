import { defineRuleKind, fieldCatalogue } from '../../../platform/rules/index.ts';
import { followInCatalogue, writePeriods } from './apply-version.ts';
import { describeChanges, differencesOf, type TimeLimitBody, timeLimitBodySchema } from './body.ts';
import { problemsOfBody } from './check-body.ts';
import { TIME_LIMIT_KIND } from './read-table.ts';

export const TIME_LIMIT_KEY = 'time-limits';

/** 时效配置: every time limit of the product in one table of versions (01 §6.4, §6.9). Version 1 is what was shipped. */
export const timeLimitKind = defineRuleKind<TimeLimitBody>({
  kind: TIME_LIMIT_KIND,
  title: '时效配置',
  help: '各事项、各环节和流程的办理时限。修改后由另一人审批，到生效日期起对新办理的环节适用。',
  single: true,
  page: '/time-limits',
  fields: fieldCatalogue([]),
  bodySchema: timeLimitBodySchema,
  checkData: problemsOfBody,
  describe: describeChanges,
  differences: differencesOf,
  shipped: [{ key: TIME_LIMIT_KEY, title: '时效配置', condition: { and: [] }, body: { changes: [], weights: [] } }],
  permissions: { view: 'time-limit:view', edit: 'time-limit:edit' },
  onDecided: writePeriods,
  onPublished: followInCatalogue,
});
