import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
/** Reads every manifest of `schema/persisted/`; a hash that stands in two files has the same text. */ export function readManifest(folder) {
    const manifest = new Map();
    if (!existsSync(folder)) return manifest;
    for (const file of readdirSync(folder).filter((f)=>f.endsWith('.json'))){
        const operations = JSON.parse(readFileSync(join(folder, file), 'utf8'));
        for (const [hash, text] of Object.entries(operations))manifest.set(hash, text);
    }
    return manifest;
}
/** Apollo's cache of persisted queries, backed by the manifest: known hashes answer, nothing can be added. */ export function manifestCache(manifest) {
    return {
        get: async (key)=>manifest.get(key.replace(/^apq:/, '')),
        set: async ()=>undefined,
        delete: async ()=>false
    };
}

//# sourceMappingURL=safelist.js.map