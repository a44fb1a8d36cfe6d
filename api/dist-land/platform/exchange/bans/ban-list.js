import { isIP } from 'node:net';
import { rows, sql, toDate } from "../../../database/sql.js";
import { bitsOf } from "../gateway/address-bits.js";
/** Name of the settings event that makes every node load its list again. */ export const BANS = 'exchange.bans';
/**
 * The bans in force as one node knows them: single addresses in a map, blocks in one map for each length of prefix, so that the check of a
 * call costs microseconds and no statement, however many there are. A ban ends by the clock, without being told.
 */ export class BanList {
    #single;
    #blocks;
    /** Ends of the bans that a rule made, by rule and address. */ #byRule;
    /** Until when the address is banned; undefined when it is not. */ until(ip, now) {
        const ends = this.#single.get(ip);
        let latest = ends && ends > now ? ends : undefined;
        if (this.#blocks.size === 0 || isIP(ip) === 0) return latest;
        const { width, value } = bitsOf(ip);
        for (const [prefix, blocks] of this.#blocks){
            const { of, shift } = shiftOf(prefix);
            const until = of === width ? blocks.get(value >> shift) : undefined;
            if (until && until > now && (!latest || until > latest)) latest = until;
        }
        return latest;
    }
    /** Whether a ban of the address by the rule runs. */ isBannedBy(rule, ip, now) {
        const ends = this.#byRule.get(`${rule} ${ip}`);
        return ends !== undefined && ends > now;
    }
    replace(bans) {
        const single = new Map();
        const byRule = new Map();
        const blocks = new Map();
        const put = (map, key, until)=>{
            if (until > (map.get(key) ?? new Date(0))) map.set(key, until);
        };
        for (const { ip, until, rule } of bans){
            if (rule) put(byRule, `${rule} ${ip}`, until);
            const [address = '', length] = ip.split('/');
            if (length === undefined) put(single, ip, until);
            else if (isIP(address) !== 0) {
                const { width, value } = bitsOf(address);
                const prefix = `${width}/${Number(length)}`;
                const known = blocks.get(prefix) ?? new Map();
                blocks.set(prefix, known);
                put(known, value >> shiftOf(prefix).shift, until);
            }
        }
        this.#single = single;
        this.#blocks = blocks;
        this.#byRule = byRule;
    }
    async load(app) {
        const now = app.clock.now();
        const found = await rows(app.context({
            kind: 'SYSTEM',
            name: '黑名单'
        }), sql`select ip, end_at as "endAt", rule from exchange_ban where released_at is null and end_at > ${now}`);
        this.replace(found.map(({ ip, endAt, rule })=>({
                ip,
                until: toDate(endAt),
                rule
            })));
    }
    constructor(){
        this.#single = new Map();
        this.#blocks = new Map();
        this.#byRule = new Map();
    }
}
function shiftOf(prefix) {
    const [width = 0, length = 0] = prefix.split('/').map(Number);
    return {
        of: width,
        shift: BigInt(width - length)
    };
}

//# sourceMappingURL=ban-list.js.map