/** How one rule looks. Everything comes from the log or tables, so that every node finds the same. */ export { };

//# sourceMappingURL=finding.js.map