import type { PersonPartsFragment } from '../../generated/graphql.ts';

/** An account of the institution, as the list shows it. */
export const buildPerson = (changes: Partial<PersonPartsFragment> = {}): PersonPartsFragment => ({
  __typename: 'InstitutionPerson',
  id: 'person-1',
  version: 3,
  loginName: 'jg_teacher',
  realName: '李*',
  isOpen: true,
  isOwn: false,
  parts: ['INST_TEACHING'],
  ...changes,
});
