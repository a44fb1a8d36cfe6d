/** How the engine finds a domain's records in the database and what the domain does when they move. */ export { };

//# sourceMappingURL=binding.js.map