/** What a person asks to be done with some records. */ export { };

//# sourceMappingURL=act-request.js.map