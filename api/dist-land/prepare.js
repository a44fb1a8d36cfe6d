const system = {
    kind: 'SYSTEM',
    name: '系统初始化'
};
/** Reference data of every module; runs at each start and is idempotent. */ export async function seedData(app) {
    for (const module of app.registry.modules)await module.seed?.(app.context(system));
}
/** Fictional data for demonstration, in any mode but production. The queue must run: demo cases queue their pushes like real ones. */ export async function loadDemoData(app, say) {
    if (!app.config.demo) return;
    for (const module of app.registry.modules){
        if (!module.demo) continue;
        say(`Loading demo data: ${module.title}`);
        await module.demo(app.context(system));
    }
}

//# sourceMappingURL=prepare.js.map