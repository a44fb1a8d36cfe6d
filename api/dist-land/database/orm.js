import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import { migrations } from "./migrations/index.js";
/** Opens the ORM. Sessions run in UTC with short statement and lock limits, so that one bad query cannot hold the house. */ export async function openDatabase(entities, options) {
    const config = {
        clientUrl: options.url,
        entities: [
            ...entities
        ],
        // The migrator opens the database without any.
        discovery: {
            warnWhenNoEntities: false
        },
        namingStrategy: UnderscoreNamingStrategy,
        forceUtcTimezone: true,
        debug: options.debug ?? false,
        ...options.debug ? {} : {
            logger: ()=>undefined
        },
        pool: {
            min: 0,
            max: options.poolMax ?? 20
        },
        driverOptions: {
            options: '-c timezone=UTC -c statement_timeout=60000 -c lock_timeout=10000 -c jit=off'
        },
        extensions: [
            Migrator
        ],
        migrations: {
            migrationsList: [
                ...migrations
            ],
            tableName: 'schema_migration',
            snapshot: false,
            transactional: true
        }
    };
    return MikroORM.init(config);
}

//# sourceMappingURL=orm.js.map