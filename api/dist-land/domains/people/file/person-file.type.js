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
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from "../../../graphql/scalars.js";
export var InsuranceType = /*#__PURE__*/ function(InsuranceType) {
    InsuranceType["PENSION"] = "PENSION";
    InsuranceType["MEDICAL"] = "MEDICAL";
    return InsuranceType;
}({});
registerEnumType(InsuranceType, {
    name: 'InsuranceType',
    description: '险种',
    valuesConfig: {
        PENSION: {
            description: '职工基本养老保险'
        },
        MEDICAL: {
            description: '职工基本医疗保险'
        }
    }
});
export class PersonInsuranceType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the entry'
    }),
    _ts_metadata("design:type", String)
], PersonInsuranceType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>InsuranceType, {
        description: '险种'
    }),
    _ts_metadata("design:type", String)
], PersonInsuranceType.prototype, "insuranceType", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'ACTIVE 参保 or STOPPED 停保'
    }),
    _ts_metadata("design:type", String)
], PersonInsuranceType.prototype, "status", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '保险账号, the last four digits'
    }),
    _ts_metadata("design:type", String)
], PersonInsuranceType.prototype, "account", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        description: '参保时间'
    }),
    _ts_metadata("design:type", String)
], PersonInsuranceType.prototype, "enrolledOn", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '参保单位'
    }),
    _ts_metadata("design:type", Object)
], PersonInsuranceType.prototype, "unitName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '缴费基数 in yuan'
    }),
    _ts_metadata("design:type", Object)
], PersonInsuranceType.prototype, "paymentBase", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '缴费标准, in the source’s words'
    }),
    _ts_metadata("design:type", Object)
], PersonInsuranceType.prototype, "payStandard", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'first month, YYYY-MM'
    }),
    _ts_metadata("design:type", Object)
], PersonInsuranceType.prototype, "fromMonth", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'last month, YYYY-MM'
    }),
    _ts_metadata("design:type", Object)
], PersonInsuranceType.prototype, "toMonth", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '停保日期'
    }),
    _ts_metadata("design:type", Object)
], PersonInsuranceType.prototype, "stoppedOn", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the system that said so'
    }),
    _ts_metadata("design:type", String)
], PersonInsuranceType.prototype, "source", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it said so'
    }),
    _ts_metadata("design:type", Object)
], PersonInsuranceType.prototype, "sourceAt", void 0);
PersonInsuranceType = _ts_decorate([
    ObjectType('PersonInsurance', {
        simpleResolvers: true,
        description: '参保信息, as its source said last'
    })
], PersonInsuranceType);
export class PersonFileType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the person'
    }),
    _ts_metadata("design:type", String)
], PersonFileType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], PersonFileType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], PersonFileType.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], PersonFileType.prototype, "mobile", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'GB/T 2261.1'
    }),
    _ts_metadata("design:type", String)
], PersonFileType.prototype, "sex", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        description: 'date of birth'
    }),
    _ts_metadata("design:type", String)
], PersonFileType.prototype, "birthDate", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '待补录: opened with what another system knew'
    }),
    _ts_metadata("design:type", Boolean)
], PersonFileType.prototype, "incomplete", void 0);
_ts_decorate([
    Field(()=>[
            PersonInsuranceType
        ], {
        description: '参保信息'
    }),
    _ts_metadata("design:type", Array)
], PersonFileType.prototype, "insurance", void 0);
PersonFileType = _ts_decorate([
    ObjectType('PersonFile', {
        simpleResolvers: true,
        description: '个人档案, personal data masked'
    })
], PersonFileType);

//# sourceMappingURL=person-file.type.js.map