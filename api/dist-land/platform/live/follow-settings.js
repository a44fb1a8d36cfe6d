/** How long a node may go on with old settings when it missed the bus. */ const RELOAD_MS = 30_000;
/**
 * Loads settings into memory now, again whenever a node says they changed, and every half minute in case the bus lost the word. Loads never
 * overlap; one that fails keeps what there is. Returns how to stop.
 */ export async function followSettings(app, name, load) {
    await load();
    let running;
    let again = false;
    const reload = ()=>{
        if (running) {
            again = true;
            return;
        }
        running = load().catch((error)=>app.log.error({
                err: error,
                settings: name
            }, 'settings cannot be loaded, the old ones stay')).finally(()=>{
            running = undefined;
            if (!again) return;
            again = false;
            reload();
        });
    };
    const unsubscribe = app.bus.subscribe((event)=>{
        if (event.type === 'settings' && event.name === name) reload();
    });
    const timer = setInterval(reload, RELOAD_MS);
    timer.unref();
    return async ()=>{
        unsubscribe();
        clearInterval(timer);
        while(running)await running;
    };
}

//# sourceMappingURL=follow-settings.js.map