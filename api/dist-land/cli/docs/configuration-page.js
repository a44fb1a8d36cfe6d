import { z } from 'zod';
import { configSchema } from "../../config.js";
import { code, page, table } from "./markdown.js";
/** Every environment variable, from the schema that reads it. */ export function configurationPage() {
    const { properties = {} } = z.toJSONSchema(configSchema, {
        io: 'input'
    });
    return page('# Configuration', 'All configuration is by environment variables, read once at the start. An empty variable counts as absent; every wrong value is named in one message, and the product does not start.', table([
        'Variable',
        'Values',
        'Default',
        'Meaning'
    ], Object.entries(properties).map(([name, variable])=>[
            code(name),
            valuesOf(variable),
            variable.default === undefined || variable.default === '' ? '' : code(String(variable.default)),
            variable.description ?? ''
        ])));
}
function valuesOf({ enum: choices, type, format, minimum, maximum, pattern }) {
    if (choices) return choices.map(code).join(', ');
    if (format === 'uri') return 'URL';
    if (pattern) return '64 hex digits';
    if (type !== 'integer') return 'text';
    const top = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
    return top === undefined ? `integer ≥ ${minimum}` : `integer ${minimum}–${top}`;
}

//# sourceMappingURL=configuration-page.js.map