/** A shipped notification template: version 1 of the row that an administrator may change (01 §6.7). */ export { };

//# sourceMappingURL=template.js.map