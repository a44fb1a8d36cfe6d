export { flagIncomplete } from "./file/person-file.js";
export { InsuranceType } from "./file/person-file.type.js";
export { registerPersonPlaces } from "./file/places.js";
export { findOrCreatePerson } from "./find-or-create-person.js";
export { findPerson, findPersonByDocument, findPersonByIdNumber, searchedIdNumber } from "./find-person.js";
export { registerPersonForms } from "./form-formats.js";
export * from "./identity/index.js";
export { stopInsurance, writeInsurance } from "./insurance/write-insurance.js";
export { peopleModule } from "./module.js";
export { DAMAGED, maskedPerson, openPerson } from "./open-person.js";
export { Person } from "./person.entity.js";
export { personColumns, personIndex, storedIdType } from "./person-columns.js";
export { isRegionCode, regionChoices, regionTitle, shanghaiDistricts, shanghaiStreets } from "./regions.js";

//# sourceMappingURL=index.js.map