import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { receptionErrors } from './errors.ts';
import { receptionNotices } from './notices.ts';
import { callsPerDay } from './parameters.ts';
import { receptionPermissions } from './permissions.ts';
import { reception } from './reception.record.ts';
import { ReceptionResolver } from './reception.resolver.ts';

/** 接待登记 (01 §11.4): advice, calls, and what is handled at pages that are no case. */
export const receptionsModule = withRecords([moduleOf(reception)], {
  name: 'receptions',
  title: '接待登记',
  keptIndexes: [{ table: 'service_reception', column: 'phone_index', why: '当日防重复，过后不再检索' }],
  resolvers: [ReceptionResolver],
  permissions: receptionPermissions,
  notices: receptionNotices,
  errors: receptionErrors,
  parameters: [callsPerDay],
  auditEvents: [{ code: 'review.reveal-reception', title: '查看接待登记联系方式' }],
});
