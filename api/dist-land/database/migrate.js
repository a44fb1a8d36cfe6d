import { openDatabase } from "./orm.js";
/** Brings the database to the newest schema; several processes may call it at once (the migrator locks). Returns how many were applied. */ export async function migrateDatabase(url) {
    const orm = await openDatabase([], {
        url,
        poolMax: 2
    });
    try {
        const applied = await orm.migrator.up();
        return applied.length;
    } finally{
        await orm.close(true);
    }
}

//# sourceMappingURL=migrate.js.map