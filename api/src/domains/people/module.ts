import { defineModule } from '../../platform/kernel/index.ts';
import { onDeath } from './deaths/follow-deaths.ts';
import { keepDeath } from './deaths/write-death.ts';
import { PersonFileResolver } from './file/person-file.resolver.ts';
import { registerPersonForms } from './form-formats.ts';
import { minAge } from './parameters.ts';
import { RegionResolver } from './region.resolver.ts';
import { regionTitle } from './regions.ts';

registerPersonForms();

/** Persons: who they are, found by any spelling of their document number, sealed at rest, masked in every answer. */
export const peopleModule = defineModule({
  name: 'people',
  title: '人员',
  indexedAt: [
    { table: 'person', column: 'id_no_bi', field: { name: 'person.id_no', kind: 'id' }, value: { column: 'id_no' } },
    { table: 'person', column: 'name_bi', field: { name: 'person.name', kind: 'name' }, value: { column: 'name' } },
    {
      table: 'person',
      column: 'mobile_bi',
      field: { name: 'person.mobile', kind: 'phone' },
      value: { column: 'mobile' },
    },
  ],
  sealedAt: [
    {
      table: 'person_insurance',
      column: 'account',
      rowId: 't.person_id::text',
      cell: "'account.' || t.insurance_type",
    },
  ],
  resolvers: [RegionResolver, PersonFileResolver],
  regionTitle,
  hooks: [onDeath.join(keepDeath)],
  permissions: [
    {
      code: 'person.file:view',
      title: '查看个人档案',
      roles: [
        'CENTRE_CLERK',
        'CENTRE_HEAD',
        'BIZ_OFFICER',
        'DIST_CHIEF',
        'DIST_DIRECTOR',
        'CITY_OFFICER',
        'CITY_CENTRE',
      ],
    },
  ],
  parameters: [minAge],
  errors: { 'E-1101': '银行账户校验未通过：{reason}' },
});
