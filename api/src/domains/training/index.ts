import type { ModuleDefinition } from '../../platform/kernel/index.ts';
import { applicationsModule } from './applications/index.ts';
import { changesModule } from './changes/module.ts';
import { classModules } from './classes/module.ts';
import { completionModule } from './completion/module.ts';
import { enrolmentReviewModule } from './enrolment-review/module.ts';
import { exitsModule } from './enrolments/exits/module.ts';
import { enrolmentsModule } from './enrolments/module.ts';
import { expertReviewModule } from './expert-review/module.ts';
import { figuresModule } from './figures/module.ts';
import { registerTrainingFiles } from './files.ts';
import { identitySyncModule } from './identity-sync/module.ts';
import { inspectionsModule } from './inspections/module.ts';
import { institutionsModule } from './institutions/index.ts';
import { selfRegistrationModule } from './institutions/self-registration/module.ts';
import { marksModule } from './marks/module.ts';
import { offsiteModule } from './offsite/module.ts';
import { payoutsModule } from './payouts/module.ts';
import { projectImportsModule } from './project-imports/module.ts';
import { projectsModule } from './projects/index.ts';
import { proposalsModule } from './proposals/module.ts';
import { remindersModule } from './reminders/module.ts';
import { retentionModule } from './retention/module.ts';
import { roundsModule } from './rounds/module.ts';
import { runsModule } from './runs/module.ts';
import { satisfactionModule, satisfactionReportsModule } from './satisfaction/module.ts';
import { spotChecksModule } from './spot-checks/module.ts';
import { standardsModule } from './standards/module.ts';
import { subsidiesModule } from './subsidies/module.ts';
import { surveysModule } from './surveys/module.ts';
import { traineesModule } from './trainees/module.ts';

registerTrainingFiles();

/** 职业技能培训 (02): one module for each capability, in the order in which they build upon each other. */
export const trainingModules: readonly ModuleDefinition[] = [
  marksModule,
  institutionsModule,
  selfRegistrationModule,
  projectsModule,
  applicationsModule,
  expertReviewModule,
  projectImportsModule,
  changesModule,
  traineesModule,
  roundsModule,
  enrolmentsModule,
  exitsModule,
  enrolmentReviewModule,
  identitySyncModule,
  surveysModule,
  remindersModule,
  figuresModule,
  ...classModules,
  spotChecksModule,
  completionModule,
  runsModule,
  satisfactionModule,
  satisfactionReportsModule,
  standardsModule,
  offsiteModule,
  subsidiesModule,
  payoutsModule,
  inspectionsModule,
  proposalsModule,
  retentionModule,
];
