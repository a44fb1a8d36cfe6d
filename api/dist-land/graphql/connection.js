function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
import { Field, Int, ObjectType } from 'type-graphql';
import { isUuid } from "../database/uuid.js";
import { refuse } from "../platform/errors/index.js";
export class PageInfo {
}
_ts_decorate([
    Field(()=>Boolean, {
        description: '后面是否还有'
    }),
    _ts_metadata("design:type", Boolean)
], PageInfo.prototype, "hasNextPage", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '前面是否还有'
    }),
    _ts_metadata("design:type", Boolean)
], PageInfo.prototype, "hasPreviousPage", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '本页第一行的游标'
    }),
    _ts_metadata("design:type", Object)
], PageInfo.prototype, "startCursor", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '本页最后一行的游标'
    }),
    _ts_metadata("design:type", Object)
], PageInfo.prototype, "endCursor", void 0);
PageInfo = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: 'Relay page information'
    })
], PageInfo);
export const MAX_PAGE = 100;
/** How many rows a page may have: 1–100, 20 unless said. */ export function pageSize(args) {
    const size = args.first ?? args.last ?? 20;
    if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) throw refuse('BAD_INPUT');
    return size;
}
/** A keyset cursor: the sort key and the id (a UUID) of a row. Opaque to clients, checked when it comes back. */ export function encodeCursor(key, id) {
    return Buffer.from(JSON.stringify([
        key,
        id
    ])).toString('base64url');
}
export function decodeCursor(cursor) {
    try {
        const parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
        if (Array.isArray(parsed) && parsed.length === 2) {
            const [key, id] = parsed;
            if ((key === null || typeof key === 'string') && typeof id === 'string' && isUuid(id)) return {
                key,
                id
            };
        }
    } catch  {
    // falls through to the refusal
    }
    throw refuse('BAD_INPUT');
}
const MOMENT = /^(?!0000)(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d{1,6})?(?:Z|\+00(?::00)?)$/;
/** A cursor of a list that is ordered by a moment; a key that is none would be an error of the database. BAD_INPUT. */ export function decodeMomentCursor(cursor) {
    const { key, id } = decodeCursor(cursor);
    const day = MOMENT.exec(key ?? '')?.[1];
    const read = day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
    const exists = read && !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === day;
    if (key === null || !exists) throw refuse('BAD_INPUT');
    return {
        key,
        id
    };
}
/** Builds a page from `size + 1` rows read in the direction of travel. */ export function toPage(rows, size, args, cursorOf, nodeOf) {
    const backwards = args.last != null || args.before != null;
    const more = rows.length > size;
    const kept = rows.slice(0, size);
    if (backwards) kept.reverse();
    // Cursors are made when asked for: pages are walked by the two of `pageInfo`.
    const edges = kept.map((row)=>({
            get cursor () {
                return cursorOf(row);
            },
            node: nodeOf(row)
        }));
    return {
        edges,
        nodes: edges.map((e)=>e.node),
        pageInfo: {
            hasNextPage: backwards ? args.before != null : more,
            hasPreviousPage: backwards ? more : args.after != null,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null
        }
    };
}
/** Declares the edge and connection classes of a node type. */ export function connectionOf(name, node) {
    let Edge = class Edge {
    };
    _ts_decorate([
        Field(()=>String, {
            description: '本行的游标'
        }),
        _ts_metadata("design:type", String)
    ], Edge.prototype, "cursor", void 0);
    _ts_decorate([
        Field(()=>node(), {
            description: '本行的记录'
        }),
        _ts_metadata("design:type", typeof T === "undefined" ? Object : T)
    ], Edge.prototype, "node", void 0);
    Edge = _ts_decorate([
        ObjectType(`${name}Edge`, {
            simpleResolvers: true,
            description: '清单中的一行'
        })
    ], Edge);
    let Connection = class Connection {
    };
    _ts_decorate([
        Field(()=>[
                Edge
            ], {
            description: '带游标的各行'
        }),
        _ts_metadata("design:type", Array)
    ], Connection.prototype, "edges", void 0);
    _ts_decorate([
        Field(()=>[
                node()
            ], {
            description: '各行的记录'
        }),
        _ts_metadata("design:type", Array)
    ], Connection.prototype, "nodes", void 0);
    _ts_decorate([
        Field(()=>PageInfo, {
            description: '翻页信息'
        }),
        _ts_metadata("design:type", typeof PageInfo === "undefined" ? Object : PageInfo)
    ], Connection.prototype, "pageInfo", void 0);
    _ts_decorate([
        Field(()=>Int, {
            nullable: true,
            description: 'counted up to 10,000'
        }),
        _ts_metadata("design:type", Object)
    ], Connection.prototype, "totalCount", void 0);
    _ts_decorate([
        Field(()=>Boolean, {
            nullable: true,
            description: 'true when there are more than were counted'
        }),
        _ts_metadata("design:type", Object)
    ], Connection.prototype, "totalCapped", void 0);
    Connection = _ts_decorate([
        ObjectType(`${name}Connection`, {
            simpleResolvers: true,
            description: '清单的一页'
        })
    ], Connection);
    return Connection;
}

//# sourceMappingURL=connection.js.map