/** A list that people may take away as a file: at once while it is short, beyond that in the background (00-common "exports"). */ export { };

//# sourceMappingURL=export-list.js.map