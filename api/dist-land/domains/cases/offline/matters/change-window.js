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
import { Field, InputType, Int } from 'type-graphql';
import { run, sql } from "../../../../database/sql.js";
import { findOrgByCode, standingOf } from "../../../../platform/access/index.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { badInput, refuse } from "../../../../platform/errors/index.js";
import { inScope, requireUser, scopeOf, transaction } from "../../../../platform/kernel/index.js";
import { loadMatters } from "../../matters/index.js";
import { WHOLE_CITY } from "./shipped.js";
export class MatterWindowInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '事项代码'
    }),
    _ts_metadata("design:type", String)
], MatterWindowInput.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'district of six digits; 310000 = the whole city'
    }),
    _ts_metadata("design:type", String)
], MatterWindowInput.prototype, "regionCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办理地点，2至120个字'
    }),
    _ts_metadata("design:type", String)
], MatterWindowInput.prototype, "place", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '咨询电话'
    }),
    _ts_metadata("design:type", Object)
], MatterWindowInput.prototype, "phone", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办理时间，如“工作日9:00—17:00”'
    }),
    _ts_metadata("design:type", Object)
], MatterWindowInput.prototype, "hours", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the version that was shown; 0 for a window that is new'
    }),
    _ts_metadata("design:type", Number)
], MatterWindowInput.prototype, "version", void 0);
MatterWindowInput = _ts_decorate([
    InputType('MatterWindowInput', {
        description: 'Where a matter is handled offline, in the whole city or in one district'
    })
], MatterWindowInput);
const PHONE = /^[0-9()（）\-—转 ]{3,40}$/;
const size = (text)=>[
        ...text
    ].length;
/**
 * Enters or changes a window. A district's people enter their own district's, the city's any.
 *
 * @throws BAD_INPUT, NOT_FOUND for a matter or district that is none, or not the caller's; E-0504 for one changed meanwhile
 */ export async function changeWindow(ctx, input) {
    const place = input.place.trim();
    const phone = input.phone?.trim() || null;
    const hours = input.hours?.trim() || null;
    checkFields({
        place,
        phone,
        hours
    });
    await requireRegion(ctx, input.regionCode);
    if (!(await loadMatters(ctx)).some(({ code })=>code === input.matterCode)) throw refuse('NOT_FOUND');
    await transaction(ctx, async (tx)=>{
        const touched = await run(tx, sql`
      insert into matter_window as w (matter_code, region_code, place, phone, hours, updated_at, updated_by_name)
      select ${input.matterCode}, ${input.regionCode}, ${place}, ${phone}, ${hours}, ${tx.app.clock.now()}, ${requireUser(tx).name}
       where ${input.version} = 0 or exists (select 1 from matter_window where matter_code = ${input.matterCode} and region_code = ${input.regionCode})
      on conflict (matter_code, region_code) do update set place = excluded.place, phone = excluded.phone, hours = excluded.hours,
        version = w.version + 1, updated_at = excluded.updated_at, updated_by_name = excluded.updated_by_name where w.version = ${input.version}`);
        if (touched === 0) throw refuse('E-0504');
        await recordAudit(tx, {
            event: 'matter.window',
            objectType: 'matter',
            objectId: input.matterCode,
            detail: {
                region: input.regionCode,
                place,
                phone,
                hours
            }
        });
    });
}
function checkFields({ place, phone, hours }) {
    const faults = [];
    if (size(place) < 2 || size(place) > 120) faults.push({
        path: 'input.place',
        message: '办理地点应为2至120个字'
    });
    if (phone && !PHONE.test(phone)) faults.push({
        path: 'input.phone',
        message: '电话格式不正确'
    });
    if (hours && size(hours) > 60) faults.push({
        path: 'input.hours',
        message: '办理时间不能超过60个字'
    });
    if (faults.length > 0) throw badInput(faults);
}
/** A region is whose organisation lies in the scope; the whole city only for who sees all of it. */ async function requireRegion(ctx, code) {
    const scope = scopeOf(ctx.actor);
    if (scope.kind === 'ALL') {
        if (code !== WHOLE_CITY && !await findOrgByCode(ctx, code)) throw refuse('NOT_FOUND');
        return;
    }
    const district = await findOrgByCode(ctx, code);
    const own = district?.districtCode === code && (scope.kind === 'DISTRICT' ? scope.districtCode === code : inScope(scope, {
        ...standingOf(district),
        districtCode: code
    }));
    if (!own) throw refuse('NOT_FOUND');
}

//# sourceMappingURL=change-window.js.map