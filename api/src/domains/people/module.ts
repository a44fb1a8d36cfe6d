import { defineModule } from '../../platform/kernel/index.ts';
import { registerPersonForms } from './form-formats.ts';
import { Person } from './person.entity.ts';
import { RegionResolver } from './region.resolver.ts';

registerPersonForms();

/** Persons: who they are, found by any spelling of their document number, sealed at rest, masked in every answer. */
export const peopleModule = defineModule({
  name: 'people',
  title: '人员',
  entities: [Person],
  resolvers: [RegionResolver],
  errors: { 'E-1101': '银行账户校验未通过：{reason}' },
});
