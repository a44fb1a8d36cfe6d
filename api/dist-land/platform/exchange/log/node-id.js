import { hostname } from 'node:os';
/** Name of this process in the log and of its folder for waiting calls; the same after a restart. */ export function nodeIdOf({ config }) {
    return config.NODE_ID ?? `${hostname()}-${config.ROLE}-${config.PORT}`.replace(/[^\w.-]/g, '-').slice(0, 60);
}

//# sourceMappingURL=node-id.js.map