export type { ApplicationForm, Honour, PersonCategoryCode, PlacementTypeCode, YesNo } from './application-form.ts';
export { buildApplication } from './build-application.ts';
export { type BundleMaterial, bundleMaterials, missingMaterials } from './bundle-materials.ts';
export { DEMO_APPLICANTS, type DemoApplication } from './demo-applicants.ts';
export { AGREEMENT_VERSION } from './form/other-sections.ts';
export { applicationForm, applicationSchema } from './form.schema.ts';
export { formSections, type ReadableSection } from './form-sections.ts';
export {
  findMaterial,
  GENERAL_RULE,
  MATERIALS,
  type Material,
  type MaterialRule,
  materialRuleText,
} from './materials.ts';
export { type ApplicationMessage, applicationMessageSchema, type MessageMaterial } from './message.schema.ts';
export { type FormReading, type NormaliseOptions, normaliseForm } from './normalise-form.ts';
export { flagWeight, PERSON_FLAGS, type PersonFlag, personFlagsOf } from './person-flags.ts';
export { personOfForm } from './person-of-form.ts';
export { serviceMonths } from './service-months.ts';
