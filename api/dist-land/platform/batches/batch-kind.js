/** Long work that a module lets people start over many records. */ export { };

//# sourceMappingURL=batch-kind.js.map