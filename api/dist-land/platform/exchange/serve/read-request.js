import { readJsonObject } from "../envelope/read-json.js";
import { GatewayRefusal } from "../gateway/refusals.js";
const KNOWN = [
    'params',
    'fields'
];
/** @throws DX-4001 */ export function readRequest(body) {
    const raw = body.length === 0 ? {} : readJsonObject(body);
    if (!raw) throw new GatewayRefusal('DX-4001', {
        name: 'body'
    });
    const stranger = Object.keys(raw).find((name)=>!KNOWN.includes(name));
    if (stranger !== undefined) throw new GatewayRefusal('DX-4001', {
        name: stranger.slice(0, 64)
    });
    const { params = {}, fields } = raw;
    if (typeof params !== 'object' || params === null || Array.isArray(params)) throw new GatewayRefusal('DX-4001', {
        name: 'params'
    });
    if (fields === undefined || fields === null) return {
        params: {
            ...params
        },
        fields: undefined
    };
    if (!Array.isArray(fields) || fields.length === 0 || !fields.every((name)=>typeof name === 'string')) throw new GatewayRefusal('DX-4001', {
        name: 'fields'
    });
    return {
        params: {
            ...params
        },
        fields: [
            ...new Set(fields)
        ]
    };
}

//# sourceMappingURL=read-request.js.map