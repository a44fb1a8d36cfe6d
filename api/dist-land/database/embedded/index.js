export { startEmbeddedPostgres } from "./embedded-postgres.js";
export { readPostmaster } from "./postmaster-file.js";
export { stopServer } from "./server.js";

//# sourceMappingURL=index.js.map