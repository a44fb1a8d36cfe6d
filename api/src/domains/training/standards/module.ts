import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf } from '../../../platform/records/index.ts';
import { loadDemoStandards } from './demo/demo-standards.ts';
import { standardErrors } from './errors.ts';
import { standardNotices } from './notices.ts';
import { remindDays } from './parameters.ts';
import { standardPermissions } from './permissions.ts';
import { supersedeEnded } from './publish.ts';
import { remindOfEnds } from './remind.ts';
import { subsidyStandard } from './standard.record.ts';
import { SubsidyStandardResolver } from './standard.resolver.ts';
import { standardEffects } from './standard-binding.ts';
import { SubsidyTimelineResolver } from './timeline.resolver.ts';
import { standardWriting } from './write-standard.ts';

/** 补助标准管理 (02 §18, item 26). */
export const standardsModule = defineModule({
  name: 'training-standards',
  title: '补助标准',
  ...moduleOf(subsidyStandard, {
    binding: standardEffects,
    operations: [...standardWriting, SubsidyStandardResolver, SubsidyTimelineResolver],
  }),
  permissions: standardPermissions,
  parameters: [remindDays],
  notices: standardNotices,
  errors: standardErrors,
  demo: loadDemoStandards,
  jobs: [
    { name: 'training.standards', title: '补助标准失效', cron: '2 0 * * *', concurrency: 1, run: supersedeEnded },
    {
      name: 'training.standards.remind',
      title: '补助标准到期提醒',
      cron: '0 8 * * *',
      concurrency: 1,
      run: remindOfEnds,
    },
  ],
});
