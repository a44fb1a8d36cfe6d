/** One run of a definition, as the queue does it: a fresh context of the system actor that carries the job's title. */ export async function runDefinition(app, definition, data) {
    await definition.run(app.context({
        kind: 'SYSTEM',
        name: definition.title
    }), data);
}
/** Runs a registered job here and now, without the queue: for tests and for the technicians' command line. */ export async function runJob(app, name, data = {}) {
    const definition = app.registry.jobs.find((job)=>job.name === name);
    if (!definition) throw new Error(`no module defines the job “${name}”`);
    await runDefinition(app, definition, data);
}

//# sourceMappingURL=run-job.js.map