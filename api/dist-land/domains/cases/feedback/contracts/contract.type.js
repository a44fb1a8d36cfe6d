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
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from "../../../../graphql/scalars.js";
import { ContractStateEnum, FeedbackDepartmentEnum } from "../feedback.enums.js";
import { FIELD_TYPES, TRANSPORTS } from "./contract.js";
const FieldTypeEnum = {
    TEXT: 'TEXT',
    DATE: 'DATE',
    CODE: 'CODE'
};
registerEnumType(FieldTypeEnum, {
    name: 'ContractFieldType',
    description: 'Type of a field of a contract',
    valuesConfig: {
        TEXT: {
            description: FIELD_TYPES.TEXT
        },
        DATE: {
            description: FIELD_TYPES.DATE
        },
        CODE: {
            description: FIELD_TYPES.CODE
        }
    }
});
const TransportEnum = Object.fromEntries(TRANSPORTS.map((name)=>[
        name,
        name
    ]));
registerEnumType(TransportEnum, {
    name: 'FeedbackTransport',
    description: '传输方式 of a contract',
    valuesConfig: {
        AMQP: {
            description: '消息队列'
        },
        HTTPS: {
            description: '接口（HTTPS）'
        },
        FILE: {
            description: '文件导入'
        },
        MANUAL: {
            description: '人工录入'
        }
    }
});
const MASKS = [
    'name',
    'idNumber',
    'phone',
    'bankAccount',
    'address',
    'hidden'
];
export class ContractCodeType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'as it is sent'
    }),
    _ts_metadata("design:type", String)
], ContractCodeType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'as it is shown'
    }),
    _ts_metadata("design:type", String)
], ContractCodeType.prototype, "name", void 0);
ContractCodeType = _ts_decorate([
    ObjectType('ContractCode', {
        simpleResolvers: true,
        description: 'An allowed value'
    })
], ContractCodeType);
export class ContractFieldType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name, as it stands in the message'
    }),
    _ts_metadata("design:type", String)
], ContractFieldType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>FieldTypeEnum, {
        description: 'type'
    }),
    _ts_metadata("design:type", typeof FieldType === "undefined" ? Object : FieldType)
], ContractFieldType.prototype, "type", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'most characters'
    }),
    _ts_metadata("design:type", Number)
], ContractFieldType.prototype, "length", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether DONE must carry it'
    }),
    _ts_metadata("design:type", Boolean)
], ContractFieldType.prototype, "required", void 0);
_ts_decorate([
    Field(()=>[
            ContractCodeType
        ], {
        nullable: true,
        description: 'code list of a CODE'
    }),
    _ts_metadata("design:type", Object)
], ContractFieldType.prototype, "codes", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'example'
    }),
    _ts_metadata("design:type", String)
], ContractFieldType.prototype, "example", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'how it is masked: name idNumber phone bankAccount address hidden'
    }),
    _ts_metadata("design:type", String)
], ContractFieldType.prototype, "masking", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the fact that other departments report too'
    }),
    _ts_metadata("design:type", String)
], ContractFieldType.prototype, "sharedFact", void 0);
ContractFieldType = _ts_decorate([
    ObjectType('ContractField', {
        simpleResolvers: true,
        description: 'A field of resultData'
    })
], ContractFieldType);
export class FeedbackContractType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'id'
    }),
    _ts_metadata("design:type", String)
], FeedbackContractType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'grows with each change of the row'
    }),
    _ts_metadata("design:type", Number)
], FeedbackContractType.prototype, "rowVersion", void 0);
_ts_decorate([
    Field(()=>FeedbackDepartmentEnum, {
        description: '部门'
    }),
    _ts_metadata("design:type", typeof FeedbackDepartment === "undefined" ? Object : FeedbackDepartment)
], FeedbackContractType.prototype, "department", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name of the department'
    }),
    _ts_metadata("design:type", String)
], FeedbackContractType.prototype, "departmentTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '业务类型'
    }),
    _ts_metadata("design:type", String)
], FeedbackContractType.prototype, "bizType", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本'
    }),
    _ts_metadata("design:type", Number)
], FeedbackContractType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>ContractStateEnum, {
        description: '状态'
    }),
    _ts_metadata("design:type", typeof ContractState === "undefined" ? Object : ContractState)
], FeedbackContractType.prototype, "status", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态, in Chinese'
    }),
    _ts_metadata("design:type", String)
], FeedbackContractType.prototype, "statusTitle", void 0);
_ts_decorate([
    Field(()=>[
            ContractFieldType
        ], {
        description: 'fields of resultData'
    }),
    _ts_metadata("design:type", Object)
], FeedbackContractType.prototype, "fields", void 0);
_ts_decorate([
    Field(()=>[
            TransportEnum
        ], {
        description: '传输方式'
    }),
    _ts_metadata("design:type", Object)
], FeedbackContractType.prototype, "transports", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'SYNC or ASYNC'
    }),
    _ts_metadata("design:type", String)
], FeedbackContractType.prototype, "ackMode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '重发规则'
    }),
    _ts_metadata("design:type", String)
], FeedbackContractType.prototype, "retryPolicy", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '部门联系人'
    }),
    _ts_metadata("design:type", Object)
], FeedbackContractType.prototype, "contact", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'hours of working days without a message until 通道静默; null = not watched'
    }),
    _ts_metadata("design:type", Object)
], FeedbackContractType.prototype, "silenceHours", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '生效日期'
    }),
    _ts_metadata("design:type", Object)
], FeedbackContractType.prototype, "validFrom", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '失效日期'
    }),
    _ts_metadata("design:type", Object)
], FeedbackContractType.prototype, "validTo", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '起草人'
    }),
    _ts_metadata("design:type", Object)
], FeedbackContractType.prototype, "editedByName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '更新时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], FeedbackContractType.prototype, "updatedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'address of the interface document'
    }),
    _ts_metadata("design:type", String)
], FeedbackContractType.prototype, "documentUrl", void 0);
FeedbackContractType = _ts_decorate([
    ObjectType('FeedbackContract', {
        simpleResolvers: true,
        description: '接口约定: a version of a department’s interface'
    })
], FeedbackContractType);
export class ContractCodeInput {
}
_ts_decorate([
    Field(()=>String, {
        description: 'as it is sent'
    }),
    _ts_metadata("design:type", String)
], ContractCodeInput.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'as it is shown'
    }),
    _ts_metadata("design:type", String)
], ContractCodeInput.prototype, "name", void 0);
ContractCodeInput = _ts_decorate([
    InputType('ContractCodeInput', {
        description: 'An allowed value'
    })
], ContractCodeInput);
export class ContractFieldInput {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name, as it stands in the message'
    }),
    _ts_metadata("design:type", String)
], ContractFieldInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>FieldTypeEnum, {
        description: 'type'
    }),
    _ts_metadata("design:type", typeof FieldType === "undefined" ? Object : FieldType)
], ContractFieldInput.prototype, "type", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'most characters'
    }),
    _ts_metadata("design:type", Number)
], ContractFieldInput.prototype, "length", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether DONE must carry it'
    }),
    _ts_metadata("design:type", Boolean)
], ContractFieldInput.prototype, "required", void 0);
_ts_decorate([
    Field(()=>[
            ContractCodeInput
        ], {
        nullable: true,
        description: 'code list of a CODE'
    }),
    _ts_metadata("design:type", Object)
], ContractFieldInput.prototype, "codes", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'example'
    }),
    _ts_metadata("design:type", String)
], ContractFieldInput.prototype, "example", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'how it is masked: name idNumber phone bankAccount address hidden'
    }),
    _ts_metadata("design:type", Object)
], ContractFieldInput.prototype, "masking", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the fact that other departments report too, e.g. HOUSEHOLD'
    }),
    _ts_metadata("design:type", Object)
], ContractFieldInput.prototype, "sharedFact", void 0);
ContractFieldInput = _ts_decorate([
    InputType('ContractFieldInput', {
        description: 'A field of resultData'
    })
], ContractFieldInput);
export class ContractInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the draft'
    }),
    _ts_metadata("design:type", String)
], ContractInput.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the version that the caller saw'
    }),
    _ts_metadata("design:type", Number)
], ContractInput.prototype, "rowVersion", void 0);
_ts_decorate([
    Field(()=>[
            ContractFieldInput
        ], {
        description: 'fields of resultData'
    }),
    _ts_metadata("design:type", Array)
], ContractInput.prototype, "fields", void 0);
_ts_decorate([
    Field(()=>[
            TransportEnum
        ], {
        description: '传输方式'
    }),
    _ts_metadata("design:type", Array)
], ContractInput.prototype, "transports", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '部门联系人'
    }),
    _ts_metadata("design:type", Object)
], ContractInput.prototype, "contact", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '静默时长 in hours of working days'
    }),
    _ts_metadata("design:type", Object)
], ContractInput.prototype, "silenceHours", void 0);
ContractInput = _ts_decorate([
    InputType('ContractInput', {
        description: 'A draft as it is saved'
    })
], ContractInput);
/** A field as it is stored: nothing undefined, no masking that nobody knows. */ export function toField(input) {
    const masking = MASKS.find((kind)=>kind === input.masking);
    const sharedFact = input.sharedFact?.trim().slice(0, 30);
    const { name, type, length, required, example } = input;
    return {
        ...{
            name: name.trim(),
            type,
            length,
            required,
            example: example.trim()
        },
        ...type === 'CODE' && input.codes ? {
            codes: input.codes.map((one)=>({
                    code: one.code.slice(0, 20),
                    name: one.name.slice(0, 60)
                }))
        } : {},
        ...masking ? {
            masking
        } : {},
        ...sharedFact ? {
            sharedFact
        } : {}
    };
}

//# sourceMappingURL=contract.type.js.map