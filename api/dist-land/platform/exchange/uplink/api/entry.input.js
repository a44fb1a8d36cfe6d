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
import { UplinkAckMode, UplinkFieldType, UplinkMode, UplinkProtocol, UplinkTargetUnit, UplinkTransform } from "./enums.js";
export class UplinkCodePairInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '本系统代码'
    }),
    _ts_metadata("design:type", String)
], UplinkCodePairInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '接收单位代码'
    }),
    _ts_metadata("design:type", String)
], UplinkCodePairInput.prototype, "to", void 0);
UplinkCodePairInput = _ts_decorate([
    InputType({
        description: '代码对照的一行'
    })
], UplinkCodePairInput);
export class UplinkItemInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '内部字段'
    }),
    _ts_metadata("design:type", String)
], UplinkItemInput.prototype, "internalField", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '目标项'
    }),
    _ts_metadata("design:type", String)
], UplinkItemInput.prototype, "targetName", void 0);
_ts_decorate([
    Field(()=>UplinkFieldType, {
        description: '目标类型'
    }),
    _ts_metadata("design:type", typeof FieldType === "undefined" ? Object : FieldType)
], UplinkItemInput.prototype, "type", void 0);
_ts_decorate([
    Field(()=>UplinkTransform, {
        description: '转换方式'
    }),
    _ts_metadata("design:type", typeof Transform === "undefined" ? Object : Transform)
], UplinkItemInput.prototype, "transform", void 0);
_ts_decorate([
    Field(()=>[
            UplinkCodePairInput
        ], {
        nullable: true,
        description: '代码对照，转换方式为代码对照时必填'
    }),
    _ts_metadata("design:type", Object)
], UplinkItemInput.prototype, "codes", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '日期格式，转换方式为日期格式时必填'
    }),
    _ts_metadata("design:type", Object)
], UplinkItemInput.prototype, "dateFormat", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否必填'
    }),
    _ts_metadata("design:type", Boolean)
], UplinkItemInput.prototype, "required", void 0);
UplinkItemInput = _ts_decorate([
    InputType({
        description: '数据项：内部字段与目标项的对应'
    })
], UplinkItemInput);
export class UplinkEntryInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '条目编码，保存后不能修改'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryInput.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '条目名称，2–50个字'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '条目描述，不超过500个字'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryInput.prototype, "description", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '调用地址'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryInput.prototype, "endpoint", void 0);
_ts_decorate([
    Field(()=>UplinkTargetUnit, {
        description: '接收单位'
    }),
    _ts_metadata("design:type", typeof TargetUnit === "undefined" ? Object : TargetUnit)
], UplinkEntryInput.prototype, "targetUnit", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '其他接收单位的名称'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryInput.prototype, "targetText", void 0);
_ts_decorate([
    Field(()=>UplinkProtocol, {
        description: '传输协议'
    }),
    _ts_metadata("design:type", typeof Protocol === "undefined" ? Object : Protocol)
], UplinkEntryInput.prototype, "protocol", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据来源'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryInput.prototype, "sourceKey", void 0);
_ts_decorate([
    Field(()=>[
            UplinkItemInput
        ], {
        description: '数据项，至少一个'
    }),
    _ts_metadata("design:type", Array)
], UplinkEntryInput.prototype, "items", void 0);
_ts_decorate([
    Field(()=>UplinkMode, {
        description: '上行方式'
    }),
    _ts_metadata("design:type", typeof Mode === "undefined" ? Object : Mode)
], UplinkEntryInput.prototype, "mode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '定时规则；空为手动'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryInput.prototype, "schedule", void 0);
_ts_decorate([
    Field(()=>Int, {
        defaultValue: 500,
        description: '每批行数，1–5000'
    }),
    _ts_metadata("design:type", Number)
], UplinkEntryInput.prototype, "batchSize", void 0);
_ts_decorate([
    Field(()=>UplinkAckMode, {
        description: '回执方式'
    }),
    _ts_metadata("design:type", typeof AckMode === "undefined" ? Object : AckMode)
], UplinkEntryInput.prototype, "ackMode", void 0);
_ts_decorate([
    Field(()=>Int, {
        defaultValue: 60,
        description: '等待回执的分钟数，1–1440'
    }),
    _ts_metadata("design:type", Number)
], UplinkEntryInput.prototype, "ackWaitMinutes", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '异步回执的发送方代码'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryInput.prototype, "ackSender", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '接收单位的SM2公钥'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryInput.prototype, "publicKey", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'SFTP主机密钥的SHA-256指纹'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryInput.prototype, "hostKey", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '登录账号'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryInput.prototype, "account", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '令牌、密码或私钥；不填保持原值，空文本为清除'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryInput.prototype, "secret", void 0);
UplinkEntryInput = _ts_decorate([
    InputType({
        description: '上行条目的填写内容'
    })
], UplinkEntryInput);
const textOrNull = (text)=>text?.trim() || null;
export function itemsOf(items) {
    return items.map((item)=>({
            internalField: item.internalField,
            targetName: item.targetName.trim(),
            type: item.type,
            transform: item.transform,
            required: item.required,
            ...item.transform === 'CODE_MAP' ? {
                codes: item.codes?.map(({ from, to })=>({
                        from,
                        to
                    })) ?? []
            } : {},
            // An unknown format is refused by `checkEntry`, which looks it up in the list.
            ...item.transform === 'DATE_FORMAT' ? {
                dateFormat: item.dateFormat ?? undefined
            } : {}
        }));
}
/** The input as the service takes it: texts trimmed, absent ones null. */ export function entryOf(input) {
    return {
        code: input.code.trim(),
        name: input.name.trim(),
        description: input.description.trim(),
        endpoint: input.endpoint.trim(),
        targetUnit: input.targetUnit,
        targetText: textOrNull(input.targetText),
        protocol: input.protocol,
        sourceKey: input.sourceKey,
        items: itemsOf(input.items),
        mode: input.mode,
        schedule: textOrNull(input.schedule),
        batchSize: input.batchSize,
        ackMode: input.ackMode,
        ackWaitMinutes: input.ackWaitMinutes,
        ackSender: textOrNull(input.ackSender),
        publicKey: textOrNull(input.publicKey),
        hostKey: textOrNull(input.hostKey),
        account: textOrNull(input.account)
    };
}
/** Undefined keeps the secret, null takes it away. */ export function secretOf({ secret }) {
    return secret === null || secret === undefined ? undefined : secret || null;
}

//# sourceMappingURL=entry.input.js.map