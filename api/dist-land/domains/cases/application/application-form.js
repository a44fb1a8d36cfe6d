/** The application form once checked (01 §9.4): numbers in the form in which they are stored, dates `YYYY-MM-DD`, codes of the lists. */ export { };

//# sourceMappingURL=application-form.js.map