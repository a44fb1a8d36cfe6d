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
import { DayScalar } from "../../../../graphql/scalars.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { badInput } from "../../../../platform/errors/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { findPersonByIdNumber } from "../../../people/index.js";
import { PlanState } from "./plan.type.js";
export class PlanFilterInput {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '身份证号、办件编号或计划编号'
    }),
    _ts_metadata("design:type", Object)
], PlanFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>[
            PlanState
        ], {
        nullable: true,
        description: '状态，任一即可'
    }),
    _ts_metadata("design:type", Object)
], PlanFilterInput.prototype, "states", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '事项代码'
    }),
    _ts_metadata("design:type", Object)
], PlanFilterInput.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '计划日期起'
    }),
    _ts_metadata("design:type", Object)
], PlanFilterInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '计划日期止（含）'
    }),
    _ts_metadata("design:type", Object)
], PlanFilterInput.prototype, "to", void 0);
PlanFilterInput = _ts_decorate([
    InputType('AutoFinishPlanFilter', {
        description: '自动办结计划 to show; what is absent does not narrow'
    })
], PlanFilterInput);
const LONGEST = 64;
/** The condition of the list over `p`, the caller's scope always included. @throws BAD_INPUT */ export async function planWhere(ctx, filter) {
    const parts = [
        scopeWhere(scopeOf(ctx.actor), 'p')
    ];
    if (filter.states?.length) parts.push(sql`p.state = any(${filter.states}::text[])`);
    if (filter.matterCode) parts.push(sql`p.matter_code = ${filter.matterCode}`);
    if (filter.from) parts.push(sql`p.planned_on >= ${filter.from}`);
    if (filter.to) parts.push(sql`p.planned_on <= ${filter.to}`);
    const search = filter.search?.trim();
    if (search) parts.push(await searchWhere(ctx, search));
    return sql.join(parts, sql` and `);
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
    if (person) return sql`p.case_id in (select id from one_thing_case where person_id = ${person.id})`;
    const number = text.toUpperCase();
    return sql`(p.bj_no = ${number} or p.plan_no = ${number} or p.id::text = ${text.toLowerCase()})`;
}

//# sourceMappingURL=plan-filter.js.map