import { defineModule } from '../../../platform/kernel/index.ts';
import { reminderTemplates } from './notices.ts';
import { remindOfLimits } from './remind-of-limits.ts';

/** J6 (02 §2.11): who has a verdict to give hears of its limit. */
export const remindersModule = defineModule({
  name: 'training-reminders',
  title: '培训业务催办',
  notices: reminderTemplates,
  jobs: [{ name: 'training.reminders', title: '培训业务催办', cron: '0 8 * * *', concurrency: 1, run: remindOfLimits }],
});
