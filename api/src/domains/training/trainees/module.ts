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
  indexedAt: [
    {
      table: 'training_trainee',
      column: 'id_no_index',
      field: { name: 'training.trainee.id_no', kind: 'id' },
      value: { column: 'id_no' },
    },
    {
      table: 'training_identity',
      column: 'id_no_index',
      field: { name: 'training.trainee.id_no', kind: 'id' },
      value: { column: 'id_no' },
    },
  ],
  realNameDoors: [traineeDoor],
  parameters: [eligibilityDefaults, eligibleCategories, enrolmentLimits, enrolmentReviewer, verifyHold],
});
