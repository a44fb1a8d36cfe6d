/** Starts what the modules run in the background, in their order; the returned function ends it in reverse. A part that cannot start undoes the others. */ export async function startBackground(app) {
    const ends = [];
    const endAll = async ()=>{
        for (const end of ends.reverse()){
            await end().catch((error)=>app.log.error({
                    err: error
                }, 'a background part did not end'));
        }
    };
    try {
        for (const { background } of app.registry.modules)if (background) ends.push(await background(app));
        return endAll;
    } catch (error) {
        await endAll();
        throw error;
    }
}

//# sourceMappingURL=background.js.map