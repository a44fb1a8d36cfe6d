/**
 * The port to the change bus: at most once, between all nodes, after commit. Implementations: PostgreSQL LISTEN/NOTIFY, and polling for
 * databases without it.
 */ export { };

//# sourceMappingURL=change-bus.js.map