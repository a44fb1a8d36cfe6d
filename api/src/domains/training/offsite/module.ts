import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf } from '../../../platform/records/index.ts';
import { offsiteErrors } from './errors.ts';
import { wrongIdNumber } from './id-number.ts';
import { offsiteImport } from './import-offsite.ts';
import { offsiteTraining } from './offsite.record.ts';
import { OffsiteResolver } from './offsite.resolver.ts';
import { offsiteEffects } from './offsite-binding.ts';
import { requireCheck } from './parameters.ts';
import { offsitePermissions } from './permissions.ts';

/** 长三角/全国技能培训 (02 §20, item 28). */
export const offsiteModule = defineModule({
  name: 'training-offsite',
  title: '异地培训',
  ...moduleOf(offsiteTraining, { binding: offsiteEffects, operations: [OffsiteResolver], imports: [offsiteImport] }),
  valueChecks: { 'offsite.idNumber': wrongIdNumber },
  permissions: offsitePermissions,
  parameters: [requireCheck],
  errors: offsiteErrors,
});
