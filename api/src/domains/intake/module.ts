import { defineModule } from '../../platform/kernel/index.ts';
import { applicantDoor } from './applicants/applicant-door.ts';
import { expireApplicationDraftsJob } from './drafts/end-draft.ts';
import { intakeErrors } from './errors.ts';
  resolvers: [IntakeResolver, PrefillResolver, OriginResolver],
