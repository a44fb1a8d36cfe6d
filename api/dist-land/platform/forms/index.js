export { findDictionary, registerDictionary, titleOfCode } from "./dictionaries.js";
export { FormDefinitionType } from "./form.type.js";
export { getForm, registerForms } from "./form-store.js";
export { registerFormat } from "./formats.js";
export { refuseOversized } from "./input-limits.js";
export { formsModule } from "./module.js";
export { labelOf, propertiesOf, sensitiveFields } from "./schema-fields.js";
export { maskField, sectionsOf } from "./sections.js";
export { validateForm } from "./validate-form.js";

//# sourceMappingURL=index.js.map