export { PgBossQueue } from "./pg-boss-queue.js";
export { runJob } from "./run-job.js";

//# sourceMappingURL=index.js.map