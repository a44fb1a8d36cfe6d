import { defineModule } from '../../../platform/kernel/index.ts';
import {
  eligibilityDefaults,
  eligibleCategories,
  enrolmentLimits,
  enrolmentReviewer,
  verifyHold,
} from './parameters.ts';
import { traineeDoor } from './trainee-door.ts';

/** 学员与身份同步 (02 §12, item 20): who somebody is and whether he may be trained. */
export const traineesModule = defineModule({
  name: 'training-trainees',
  title: '学员身份',
  realNameDoors: [traineeDoor],
  parameters: [eligibilityDefaults, eligibleCategories, enrolmentLimits, enrolmentReviewer, verifyHold],
});
