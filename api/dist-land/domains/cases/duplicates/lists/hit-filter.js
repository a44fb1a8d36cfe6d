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
import { Field, InputType } from 'type-graphql';
import { sql } from "../../../../database/sql.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { addDays, instantOf, isLocalDate, isReckonable } from "../../../../platform/calendar/index.js";
import { badInput } from "../../../../platform/errors/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { findPersonByIdNumber } from "../../../people/index.js";
import { DuplicateSeverity, DuplicateState } from "./hit.enums.js";
export class DuplicateHitFilterInput {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '身份证号、一件事编号（新或原）或检测编号'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>[
            DuplicateState
        ], {
        nullable: true,
        description: '状态'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitFilterInput.prototype, "states", void 0);
_ts_decorate([
    Field(()=>[
            DuplicateSeverity
        ], {
        nullable: true,
        description: '严重程度'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitFilterInput.prototype, "severities", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '事项代码'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitFilterInput.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '受理中心的标识'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitFilterInput.prototype, "orgId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '检测日期起，YYYY-MM-DD'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitFilterInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '检测日期止（含），YYYY-MM-DD'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitFilterInput.prototype, "to", void 0);
DuplicateHitFilterInput = _ts_decorate([
    InputType('DuplicateHitFilter', {
        description: '重复办件 to show; what is absent does not narrow'
    })
], DuplicateHitFilterInput);
const LONGEST = 64;
/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */ export async function hitWhere(ctx, filter) {
    const parts = [
        scopeWhere(scopeOf(ctx.actor), 'h')
    ];
    if (filter.states?.length) parts.push(sql`h.state = any(${filter.states}::text[])`);
    if (filter.severities?.length) parts.push(sql`h.severity = any(${filter.severities}::text[])`);
    if (filter.matterCode) parts.push(sql`h.matter_code = ${filter.matterCode}`);
    if (filter.orgId) parts.push(sql`h.org_id::text = ${filter.orgId.toLowerCase()}`);
    if (filter.from) parts.push(sql`h.created_at >= ${instantOf(checkDay(filter.from, 'from'))}`);
    if (filter.to) parts.push(sql`h.created_at < ${instantOf(addDays(checkDay(filter.to, 'to'), 1))}`);
    const search = filter.search?.trim();
    if (search) parts.push(await searchWhere(ctx, search));
    return sql.join(parts, sql` and `);
}
function checkDay(day, field) {
    if (!isLocalDate(day) || !isReckonable(day)) throw badInput([
        {
            path: `filter.${field}`,
            message: '日期不正确'
        }
    ]);
    return day;
}
async function searchWhere(ctx, text) {
    if ([
        ...text
    ].length > LONGEST) throw badInput([
        {
            path: 'filter.search',
            message: `查找内容不能超过${LONGEST}个字`
        }
    ]);
    const person = await findPersonByIdNumber(ctx, text);
    if (person) return sql`h.person_id = ${person.id}`;
    const number = text.toUpperCase();
    return sql`(nc.case_no = ${number} or mc.case_no = ${number} or h.hit_no = ${number})`;
}

//# sourceMappingURL=hit-filter.js.map