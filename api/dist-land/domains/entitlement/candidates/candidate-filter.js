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
import { rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { DayScalar } from "../../../graphql/scalars.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { localDateOf } from "../../../platform/calendar/index.js";
import { badInput } from "../../../platform/errors/index.js";
import { scopeOf } from "../../../platform/kernel/index.js";
import { findPersonByIdNumber, personIndex } from "../../people/index.js";
import { CandidateState, ConsentState, InsuranceState, MatchResult } from "./candidate.type.js";
export class CandidateFilterInput {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'number, whole name, ID number or phone'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '区'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "districtCode", void 0);
_ts_decorate([
    Field(()=>[
            CandidateState
        ], {
        nullable: true,
        description: '办理状态'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "states", void 0);
_ts_decorate([
    Field(()=>[
            MatchResult
        ], {
        nullable: true,
        description: '匹配结果'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "matchResults", void 0);
_ts_decorate([
    Field(()=>[
            ConsentState
        ], {
        nullable: true,
        description: '确认状态'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "consentStates", void 0);
_ts_decorate([
    Field(()=>[
            InsuranceState
        ], {
        nullable: true,
        description: '养老状态'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "pensionStates", void 0);
_ts_decorate([
    Field(()=>[
            InsuranceState
        ], {
        nullable: true,
        description: '医疗状态'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "medicalStates", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '批次'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "batchId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '安置去向, any part of it'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "direction", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '退役日期 from'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "dischargedFrom", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '退役日期 to, inclusive'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "dischargedTo", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '已满月数, at least'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "minMonths", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '服役年限 in months, at least'
    }),
    _ts_metadata("design:type", Object)
], CandidateFilterInput.prototype, "minServiceMonths", void 0);
CandidateFilterInput = _ts_decorate([
    InputType('CandidateFilter', {
        description: 'Narrows the list; what is not given does not'
    })
], CandidateFilterInput);
/** The rows of `entitlement_candidate c` that the caller may see and the filter asks for. @throws BAD_INPUT */ export async function candidateWhere(ctx, filter) {
    const parts = [
        scopeWhere(scopeOf(ctx.actor), 'c')
    ];
    const anyOf = (column, values)=>{
        if (values?.length) parts.push(sql`${sql.ref(`c.${column}`)} = any(${[
            ...values
        ]}::text[])`);
    };
    anyOf('state', filter.states);
    anyOf('match_result', filter.matchResults);
    anyOf('consent_state', filter.consentStates);
    anyOf('pension_state', filter.pensionStates);
    anyOf('medical_state', filter.medicalStates);
    if (filter.districtCode) parts.push(sql`c.district_code = ${filter.districtCode}`);
    if (filter.batchId) parts.push(isUuid(filter.batchId) ? sql`c.batch_id = ${filter.batchId}::uuid` : sql`false`);
    if (filter.dischargedFrom) parts.push(sql`c.discharge_date >= ${filter.dischargedFrom}::date`);
    if (filter.dischargedTo) parts.push(sql`c.discharge_date <= ${filter.dischargedTo}::date`);
    if (filter.minServiceMonths != null) parts.push(sql`c.service_months >= ${filter.minServiceMonths}`);
    if (filter.minMonths != null) parts.push(waitingAtLeast(ctx, filter.minMonths));
    if (filter.direction?.trim()) parts.push(sql`strpos(c.placement_direction, ${checked(filter.direction, 'direction')}) > 0`);
    if (filter.search?.trim()) parts.push(await searchWhere(ctx, checked(filter.search, 'search')));
    return sql`${sql.join(parts, sql` and `)}`;
}
function checked(text, field) {
    const trimmed = text.trim();
    if ([
        ...trimmed
    ].length > 60) throw badInput([
        {
            path: `filter.${field}`,
            message: '搜索内容不能超过60个字'
        }
    ]);
    return trimmed;
}
function waitingAtLeast(ctx, months) {
    if (months < 0 || months > 600) throw badInput([
        {
            path: 'filter.minMonths',
            message: '月数应为0至600'
        }
    ]);
    const today = localDateOf(ctx.app.clock.now());
    return sql`c.reported_on + make_interval(months => ${months}) <= ${today}::date`;
}
async function searchWhere(ctx, text) {
    if (/^MX\d{6,16}$/i.test(text)) return sql`c.candidate_no like ${`${text.toUpperCase()}%`}`;
    const person = await findPersonByIdNumber(ctx, text);
    if (person) return sql`c.person_id = ${person.id}`;
    const [name, mobile] = [
        personIndex.name(ctx.app.keys, text),
        personIndex.mobile(ctx.app.keys, text)
    ];
    const found = await rows(ctx, sql`select id from person where name_bi = ${name} or mobile_bi = ${mobile} limit 1000`);
    return sql`c.person_id = any(${found.map(({ id })=>id)}::uuid[])`;
}

//# sourceMappingURL=candidate-filter.js.map