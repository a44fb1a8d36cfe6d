import pg from 'pg';
/** Views are asked by their key; more at once would only wait inside the database. */ const CONNECTIONS = 10;
const pools = new WeakMap();
/** What each connection was last told about how long a statement may take. */ const limits = new WeakMap();
/** Background part: connections of their own that cannot write, so that a view is one statement and no transaction around it. */ export async function startViewPool(app) {
    const pool = new pg.Pool({
        connectionString: app.orm.config.get('clientUrl'),
        max: CONNECTIONS,
        // They stay; a timer for every call would cost more than they do.
        idleTimeoutMillis: 0,
        options: '-c timezone=UTC -c jit=off -c default_transaction_read_only=on -c lock_timeout=5000'
    });
    pool.on('error', (error)=>app.log.warn({
            err: error
        }, 'connection to registered views lost'));
    pools.set(app, pool);
    return async ()=>{
        pools.delete(app);
        await pool.end();
    };
}
/** Whether this process keeps connections for views. */ export function keepsViewPool(app) {
    return pools.has(app);
}
/** Runs a statement on a read-only connection. @throws where this process keeps none */ export async function askView(app, statement) {
    const client = await poolOf(app).connect();
    try {
        if (limits.get(client) !== statement.timeoutMs) {
            await client.query("select set_config('statement_timeout', $1, false)", [
                String(statement.timeoutMs)
            ]);
            limits.set(client, statement.timeoutMs);
        }
        const { name, text, values } = statement;
        return (await client.query({
            name,
            text,
            values: [
                ...values
            ]
        })).rows;
    } finally{
        client.release();
    }
}
function poolOf(app) {
    const pool = pools.get(app);
    if (!pool) throw new Error('the connections for registered views are closed');
    return pool;
}

//# sourceMappingURL=view-pool.js.map