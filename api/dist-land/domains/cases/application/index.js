export { buildApplication } from "./build-application.js";
export { bundleMaterials, missingMaterials } from "./bundle-materials.js";
export { DEMO_APPLICANTS } from "./demo-applicants.js";
export { AGREEMENT_VERSION } from "./form/other-sections.js";
export { applicationForm, applicationSchema } from "./form.schema.js";
export { formSections } from "./form-sections.js";
export { findMaterial, MATERIALS, MAX_APPLICATION_FILES, materialRuleText } from "./materials.js";
export { applicationMessageSchema } from "./message.schema.js";
export { normaliseForm } from "./normalise-form.js";
export { flagWeight, PERSON_FLAGS, personFlagsOf } from "./person-flags.js";
export { personOfForm } from "./person-of-form.js";
export { serviceMonths } from "./service-months.js";

//# sourceMappingURL=index.js.map