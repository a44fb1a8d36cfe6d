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
import { badInput } from "../../../../platform/errors/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { findPersonByIdNumber } from "../../../people/index.js";
import { CaseStatus } from "../../case.type.js";
import { SubCaseMode } from "../../matters/index.js";
export class MatterItemFilterInput {
}
_ts_decorate([
    Field(()=>[
            SubCaseMode
        ], {
        nullable: true,
        description: '办理方式，任一即可'
    }),
    _ts_metadata("design:type", Object)
], MatterItemFilterInput.prototype, "modes", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '事项代码'
    }),
    _ts_metadata("design:type", Object)
], MatterItemFilterInput.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>[
            CaseStatus
        ], {
        nullable: true,
        description: '状态，任一即可'
    }),
    _ts_metadata("design:type", Object)
], MatterItemFilterInput.prototype, "states", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '身份证号、一件事编号或办件编号'
    }),
    _ts_metadata("design:type", Object)
], MatterItemFilterInput.prototype, "search", void 0);
MatterItemFilterInput = _ts_decorate([
    InputType('MatterItemFilter', {
        description: '子办件 to show; what is absent does not narrow'
    })
], MatterItemFilterInput);
const LONGEST = 64;
/** The condition of the list over `s` and `c`: handed on by the window, and within the caller's scope. @throws BAD_INPUT */ export async function itemWhere(ctx, filter) {
    const parts = [
        scopeWhere(scopeOf(ctx.actor), 's'),
        sql`s.accepted_at is not null`
    ];
    const [mode, ...others] = filter.modes ?? [];
    // One way of handling is compared by itself, so that the index of the offline ones serves.
    if (mode && others.length === 0) parts.push(sql`s.mode = ${sql.lit(mode)}`);
    else if (mode) parts.push(sql`s.mode = any(${filter.modes}::text[])`);
    if (filter.matterCode) parts.push(sql`s.matter_code = ${filter.matterCode}`);
    if (filter.states?.length) parts.push(sql`s.state = any(${filter.states}::text[])`);
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
    if (person) return sql`s.case_id in (select id from one_thing_case where person_id = ${person.id})`;
    const number = text.toUpperCase();
    return sql`(s.bj_no = ${number} or s.case_id = (select id from one_thing_case where case_no = ${number}))`;
}

//# sourceMappingURL=item-filter.js.map