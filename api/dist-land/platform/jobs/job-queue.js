/**
 * The port to the job queue (00-common "domestic databases": the queue stands behind one port). `send` inside a transaction enqueues in
 * that transaction.
 */ export { };

//# sourceMappingURL=job-queue.js.map