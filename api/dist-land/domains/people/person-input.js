/**
 * What is known of a person, in clear and already checked: the ID number with 18 characters, codes of the standards named in 01 §2.3.
 * A detail that is not given leaves what is stored untouched.
 */ export { };

//# sourceMappingURL=person-input.js.map