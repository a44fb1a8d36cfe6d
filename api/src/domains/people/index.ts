export { contactsOfPersons, type PersonContact } from './contacts-of.ts';
export {
  type DeadPerson,
  type Death,
  type DeathFollower,
  isNamedAlike,
  type KnownDeath,
  knownDeathsOf,
  onDeath,
  onKnownDeaths,
  tellDeath,
} from './deaths/follow-deaths.ts';
export { flagIncomplete } from './file/person-file.ts';
export { InsuranceType } from './file/person-file.type.ts';
export { onPersonPlaces } from './file/places.ts';
export { findOrCreatePerson } from './find-or-create-person.ts';
export {
  findPerson,
  findPersonByDocument,
  findPersonByIdNumber,
  searchedIdNumber,
} from './find-person.ts';
export { type MovedPerson, onMove, tellMove } from './follow-moves.ts';
export { registerPersonForms } from './form-formats.ts';
export * from './identity/index.ts';
export { endInsurance, type InsuranceInput, stopInsurance, writeInsurance } from './insurance/write-insurance.ts';
export { linkPersons, onPersonsLinked } from './link-persons.ts';
export { peopleModule } from './module.ts';
export { type MaskedPerson, maskedPerson, type OpenPerson, openPerson } from './open-person.ts';
export { minAge, YOUNGEST_EVER } from './parameters.ts';
export { type PersonColumns, personColumns, personIndex, storedIdType } from './person-columns.ts';
export type { PersonInput } from './person-input.ts';
export { recordsOfPerson } from './records-of-person.ts';
export {
  isRegionCode,
  type Region,
  type RegionChoice,
  regionChoices,
  regionTitle,
  regionWords,
  shanghaiDistricts,
  shanghaiStreets,
} from './regions.ts';
export type { StoredPerson } from './stored-person.ts';
