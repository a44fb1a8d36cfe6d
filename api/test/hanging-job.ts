import { defineModule, type ModuleDefinition } from '../src/platform/kernel/index.ts';

/** A module with one scheduled job (its day is far off) that does what a test says. */
export const hangingModule = (run: () => Promise<unknown>): ModuleDefinition =>
  defineModule({
    name: 'hanging',
    title: '悬挂试验',
    jobs: [{ name: 'hanging.job', title: '悬挂试验', cron: '0 0 1 1 *', run }],
  });
