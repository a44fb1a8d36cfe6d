/** The answer of a check: the normalised value, or a stable code with a message the person at the form can act on. */ export { };

//# sourceMappingURL=outcome.js.map