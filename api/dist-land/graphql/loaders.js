import DataLoader from 'dataloader';
const loaders = new WeakMap();
/**
 * The batch loader `name` of this operation: all keys asked for in one tick are read together, so that a list costs the same number of
 * statements whatever its length.
 */ export function loaderOf(ctx, name, load, missing) {
    let byName = loaders.get(ctx);
    if (!byName) {
        byName = new Map();
        loaders.set(ctx, byName);
    }
    let loader = byName.get(name);
    if (!loader) {
        loader = new DataLoader(async (keys)=>{
            const found = await load(keys);
            return keys.map((key)=>found.get(key) ?? missing(key));
        });
        byName.set(name, loader);
    }
    return loader;
}

//# sourceMappingURL=loaders.js.map