/** Work that the queue runs outside a request: on a schedule, or when `jobs.send` asks for it. */ export { };

//# sourceMappingURL=job-definition.js.map