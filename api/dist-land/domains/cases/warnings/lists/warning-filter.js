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
import { Field, ID, InputType, Int } from 'type-graphql';
import { sql } from "../../../../database/sql.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { badInput } from "../../../../platform/errors/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { LIVE_STATES, UNSEEN_STATES } from "../words.js";
import { LimitKindEnum, WarningQueue } from "./warning.enums.js";
export class WarningFilterInput {
}
_ts_decorate([
    Field(()=>WarningQueue, {
        nullable: true,
        description: 'LIVE unless said'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "queue", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办件编号、一件事编号、预警编号'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>[
            Int
        ], {
        nullable: true,
        description: '预警等级, 1–4'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "levels", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '事项代码'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "matterCodes", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '环节'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "stages", void 0);
_ts_decorate([
    Field(()=>[
            LimitKindEnum
        ], {
        nullable: true,
        description: '时限类型'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "limitKinds", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '区, six digits'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "districtCode", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '受理中心'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "orgId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '责任人'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "handlerId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '规则'
    }),
    _ts_metadata("design:type", Object)
], WarningFilterInput.prototype, "ruleId", void 0);
WarningFilterInput = _ts_decorate([
    InputType('WarningFilter', {
        description: 'Warnings to show; what is absent does not narrow'
    })
], WarningFilterInput);
const LONGEST = 64;
const QUEUES = {
    LIVE: sql`w.state = any(${[
        ...LIVE_STATES
    ]}::text[])`,
    UNSEEN: sql`w.state = any(${[
        ...UNSEEN_STATES
    ]}::text[])`,
    REVIEW: sql`w.state = 'FALSE'`,
    ENDED: sql`w.state in ('RESOLVED', 'CLOSED')`,
    ALL: sql`true`
};
/** Whether the list goes by urgency; what is over goes by time. */ export const goesByUrgency = ({ queue })=>queue !== WarningQueue.ENDED && queue !== WarningQueue.ALL;
/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */ export function warningWhere(ctx, filter) {
    const queue = filter.queue ?? WarningQueue.LIVE;
    const parts = [
        scopeWhere(scopeOf(ctx.actor), 'w'),
        QUEUES[queue]
    ];
    // The partial index of what is not over serves every queue but the last two.
    if (goesByUrgency(filter)) parts.push(sql`w.state not in ('RESOLVED', 'CLOSED')`);
    if (filter.levels?.length) parts.push(sql`w.level = any(${filter.levels}::int[])`);
    if (filter.matterCodes?.length) parts.push(sql`w.matter_code = any(${filter.matterCodes}::text[])`);
    if (filter.stages?.length) parts.push(sql`w.stage = any(${filter.stages}::text[])`);
    if (filter.limitKinds?.length) parts.push(sql`w.limit_kind = any(${filter.limitKinds}::text[])`);
    if (filter.districtCode) parts.push(sql`w.district_code = ${filter.districtCode}`);
    if (filter.orgId) parts.push(sql`w.org_id::text = ${filter.orgId.toLowerCase()}`);
    if (filter.handlerId) parts.push(sql`a.user_id::text = ${filter.handlerId.toLowerCase()}`);
    if (filter.ruleId) parts.push(sql`w.rule_id::text = ${filter.ruleId.toLowerCase()}`);
    const search = filter.search?.trim().toUpperCase();
    if (search) {
        if ([
            ...search
        ].length > LONGEST) throw badInput([
            {
                path: 'filter.search',
                message: `查找内容不能超过${LONGEST}个字`
            }
        ]);
        parts.push(sql`(w.record_no = ${search} or w.case_no = ${search} or w.warning_no = ${search})`);
    }
    return sql.join(parts, sql` and `);
}

//# sourceMappingURL=warning-filter.js.map