/** JSON Schema (2020-12) with the house's keywords; see docs of `compile-schema.ts`. */ /** A form as its module ships it; stored as version 1, or as the next version when a release changes it. */ export { };

//# sourceMappingURL=form-definition.js.map