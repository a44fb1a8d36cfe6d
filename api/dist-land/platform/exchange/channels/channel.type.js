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
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from "../../../graphql/scalars.js";
import { ChannelLightColour, DataAuthKind, DataCallMode, DataChannelState, DataTestOutcome } from "../config/enums.js";
export class DataFieldMapping {
}
_ts_decorate([
    Field(()=>String, {
        description: '我方字段标识'
    }),
    _ts_metadata("design:type", String)
], DataFieldMapping.prototype, "field", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '对方字段名，可用点分隔'
    }),
    _ts_metadata("design:type", String)
], DataFieldMapping.prototype, "theirs", void 0);
DataFieldMapping = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '字段对应：我方字段与对方字段'
    })
], DataFieldMapping);
export class DataFieldMappingInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '我方字段标识'
    }),
    _ts_metadata("design:type", String)
], DataFieldMappingInput.prototype, "field", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '对方字段名，可用点分隔'
    }),
    _ts_metadata("design:type", String)
], DataFieldMappingInput.prototype, "theirs", void 0);
DataFieldMappingInput = _ts_decorate([
    InputType({
        description: '字段对应：我方字段与对方字段'
    })
], DataFieldMappingInput);
export class DataChannelType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '编号'
    }),
    _ts_metadata("design:type", String)
], DataChannelType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本'
    }),
    _ts_metadata("design:type", Number)
], DataChannelType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '编码，即调用地址的末段'
    }),
    _ts_metadata("design:type", String)
], DataChannelType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '通道名称'
    }),
    _ts_metadata("design:type", String)
], DataChannelType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '关联数据源'
    }),
    _ts_metadata("design:type", String)
], DataChannelType.prototype, "sourceId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '关联数据源的编码'
    }),
    _ts_metadata("design:type", String)
], DataChannelType.prototype, "sourceCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '关联数据源的名称'
    }),
    _ts_metadata("design:type", String)
], DataChannelType.prototype, "sourceName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '通道描述'
    }),
    _ts_metadata("design:type", String)
], DataChannelType.prototype, "description", void 0);
_ts_decorate([
    Field(()=>DataCallMode, {
        description: '调用方式'
    }),
    _ts_metadata("design:type", typeof CallMode === "undefined" ? Object : CallMode)
], DataChannelType.prototype, "callMode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '调用地址'
    }),
    _ts_metadata("design:type", String)
], DataChannelType.prototype, "endpoint", void 0);
_ts_decorate([
    Field(()=>DataAuthKind, {
        description: '认证方式'
    }),
    _ts_metadata("design:type", typeof AuthKind === "undefined" ? Object : AuthKind)
], DataChannelType.prototype, "authKind", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '认证账号'
    }),
    _ts_metadata("design:type", Object)
], DataChannelType.prototype, "authAccount", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '认证密钥已设置（不再显示）'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannelType.prototype, "secretSet", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '超时时间，毫秒'
    }),
    _ts_metadata("design:type", Number)
], DataChannelType.prototype, "timeoutMs", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '失败后的重试次数，仅用于可重复的调用'
    }),
    _ts_metadata("design:type", Number)
], DataChannelType.prototype, "retries", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '调用可重复而无副作用'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannelType.prototype, "idempotent", void 0);
_ts_decorate([
    Field(()=>[
            DataFieldMapping
        ], {
        description: '请求参数的字段对应'
    }),
    _ts_metadata("design:type", Array)
], DataChannelType.prototype, "requestMapping", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应答中数据列表的位置，空为应答本身'
    }),
    _ts_metadata("design:type", String)
], DataChannelType.prototype, "rowsPath", void 0);
_ts_decorate([
    Field(()=>[
            DataFieldMapping
        ], {
        description: '应答字段的对应'
    }),
    _ts_metadata("design:type", Array)
], DataChannelType.prototype, "responseMapping", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '缓存时间，秒；0为不缓存'
    }),
    _ts_metadata("design:type", Number)
], DataChannelType.prototype, "cacheSeconds", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '在数据交换日志中加密留存报文'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannelType.prototype, "keepPayload", void 0);
_ts_decorate([
    Field(()=>DataChannelState, {
        description: '状态'
    }),
    _ts_metadata("design:type", typeof ChannelState === "undefined" ? Object : ChannelState)
], DataChannelType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '平台自带：只能修改调用地址、认证密钥、超时时间和启用状态'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannelType.prototype, "builtIn", void 0);
_ts_decorate([
    Field(()=>ChannelLightColour, {
        description: '健康灯'
    }),
    _ts_metadata("design:type", typeof ChannelLight === "undefined" ? Object : ChannelLight)
], DataChannelType.prototype, "light", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近一次连通测试的时间'
    }),
    _ts_metadata("design:type", Object)
], DataChannelType.prototype, "testedAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: '最近一次连通测试是否成功'
    }),
    _ts_metadata("design:type", Object)
], DataChannelType.prototype, "testOk", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '最近一次连通测试的耗时，毫秒'
    }),
    _ts_metadata("design:type", Object)
], DataChannelType.prototype, "testMs", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '最近一次连通测试的结果'
    }),
    _ts_metadata("design:type", Object)
], DataChannelType.prototype, "testText", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '未撤销的分发数'
    }),
    _ts_metadata("design:type", Number)
], DataChannelType.prototype, "distributionCount", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '24小时内与数据源定义不符的数据行数'
    }),
    _ts_metadata("design:type", Number)
], DataChannelType.prototype, "driftedRows", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '24小时内的调用次数，按小时汇总'
    }),
    _ts_metadata("design:type", Number)
], DataChannelType.prototype, "calls", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '24小时内因上游失败的调用次数，按小时汇总'
    }),
    _ts_metadata("design:type", Number)
], DataChannelType.prototype, "failedCalls", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近一次成功调用的时间，7日内'
    }),
    _ts_metadata("design:type", Object)
], DataChannelType.prototype, "lastSuccessAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最近更改时间'
    }),
    _ts_metadata("design:type", Object)
], DataChannelType.prototype, "updatedAt", void 0);
DataChannelType = _ts_decorate([
    ObjectType('DataChannel', {
        simpleResolvers: true,
        description: '数据通道'
    })
], DataChannelType);
export class DataChannelInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '编码：大写字母开头，3至32位大写字母、数字、下划线'
    }),
    _ts_metadata("design:type", String)
], DataChannelInput.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '通道名称，2至50字'
    }),
    _ts_metadata("design:type", String)
], DataChannelInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '关联数据源'
    }),
    _ts_metadata("design:type", String)
], DataChannelInput.prototype, "sourceId", void 0);
_ts_decorate([
    Field(()=>String, {
        defaultValue: '',
        description: '通道描述，至多500字'
    }),
    _ts_metadata("design:type", String)
], DataChannelInput.prototype, "description", void 0);
_ts_decorate([
    Field(()=>DataCallMode, {
        description: '调用方式'
    }),
    _ts_metadata("design:type", typeof CallMode === "undefined" ? Object : CallMode)
], DataChannelInput.prototype, "callMode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '调用地址；只读视图为 view:视图名'
    }),
    _ts_metadata("design:type", String)
], DataChannelInput.prototype, "endpoint", void 0);
_ts_decorate([
    Field(()=>DataAuthKind, {
        defaultValue: 'NONE',
        description: '认证方式'
    }),
    _ts_metadata("design:type", typeof AuthKind === "undefined" ? Object : AuthKind)
], DataChannelInput.prototype, "authKind", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '认证账号，至多100字'
    }),
    _ts_metadata("design:type", Object)
], DataChannelInput.prototype, "authAccount", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '认证密钥；不填则保留原有'
    }),
    _ts_metadata("design:type", Object)
], DataChannelInput.prototype, "authSecret", void 0);
_ts_decorate([
    Field(()=>Int, {
        defaultValue: 5000,
        description: '超时时间，100至30000毫秒'
    }),
    _ts_metadata("design:type", Number)
], DataChannelInput.prototype, "timeoutMs", void 0);
_ts_decorate([
    Field(()=>Int, {
        defaultValue: 1,
        description: '重试次数，0至3'
    }),
    _ts_metadata("design:type", Number)
], DataChannelInput.prototype, "retries", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        defaultValue: true,
        description: '调用可重复而无副作用'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannelInput.prototype, "idempotent", void 0);
_ts_decorate([
    Field(()=>[
            DataFieldMappingInput
        ], {
        defaultValue: [],
        description: '请求参数的字段对应'
    }),
    _ts_metadata("design:type", Array)
], DataChannelInput.prototype, "requestMapping", void 0);
_ts_decorate([
    Field(()=>String, {
        defaultValue: '',
        description: '应答中数据列表的位置，如 data.list'
    }),
    _ts_metadata("design:type", String)
], DataChannelInput.prototype, "rowsPath", void 0);
_ts_decorate([
    Field(()=>[
            DataFieldMappingInput
        ], {
        defaultValue: [],
        description: '应答字段的对应'
    }),
    _ts_metadata("design:type", Array)
], DataChannelInput.prototype, "responseMapping", void 0);
_ts_decorate([
    Field(()=>Int, {
        defaultValue: 0,
        description: '缓存时间，0至86400秒'
    }),
    _ts_metadata("design:type", Number)
], DataChannelInput.prototype, "cacheSeconds", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        defaultValue: false,
        description: '在数据交换日志中加密留存报文'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannelInput.prototype, "keepPayload", void 0);
DataChannelInput = _ts_decorate([
    InputType({
        description: '数据通道的内容'
    })
], DataChannelInput);
export class DataChannelTestStep {
}
_ts_decorate([
    Field(()=>String, {
        description: '步骤名称'
    }),
    _ts_metadata("design:type", String)
], DataChannelTestStep.prototype, "title", void 0);
_ts_decorate([
    Field(()=>DataTestOutcome, {
        description: '结果'
    }),
    _ts_metadata("design:type", typeof TestOutcome === "undefined" ? Object : TestOutcome)
], DataChannelTestStep.prototype, "outcome", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '结果码，如 DX-5041'
    }),
    _ts_metadata("design:type", Object)
], DataChannelTestStep.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '说明'
    }),
    _ts_metadata("design:type", String)
], DataChannelTestStep.prototype, "text", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '耗时，毫秒'
    }),
    _ts_metadata("design:type", Object)
], DataChannelTestStep.prototype, "ms", void 0);
DataChannelTestStep = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '连通测试的一步'
    })
], DataChannelTestStep);
export class DataChannelTestType {
}
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否成功'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannelTestType.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '耗时，毫秒'
    }),
    _ts_metadata("design:type", Number)
], DataChannelTestType.prototype, "ms", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '结果'
    }),
    _ts_metadata("design:type", String)
], DataChannelTestType.prototype, "text", void 0);
_ts_decorate([
    Field(()=>[
            DataChannelTestStep
        ], {
        description: '各步骤的结果，按次序'
    }),
    _ts_metadata("design:type", Array)
], DataChannelTestType.prototype, "steps", void 0);
_ts_decorate([
    Field(()=>[
            JsonScalar
        ], {
        description: '至多5条样例，涉及个人的值已脱敏'
    }),
    _ts_metadata("design:type", Array)
], DataChannelTestType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '数据源没有登记的字段'
    }),
    _ts_metadata("design:type", Array)
], DataChannelTestType.prototype, "unknownFields", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '缺少的必填字段'
    }),
    _ts_metadata("design:type", Array)
], DataChannelTestType.prototype, "missingFields", void 0);
_ts_decorate([
    Field(()=>DataChannelType, {
        description: '测试后的通道'
    }),
    _ts_metadata("design:type", typeof DataChannelType === "undefined" ? Object : DataChannelType)
], DataChannelTestType.prototype, "channel", void 0);
DataChannelTestType = _ts_decorate([
    ObjectType('DataChannelTest', {
        simpleResolvers: true,
        description: '连通测试的结果'
    })
], DataChannelTestType);
export class ExchangeHostType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '主机名或IP地址'
    }),
    _ts_metadata("design:type", String)
], ExchangeHostType.prototype, "host", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '用途'
    }),
    _ts_metadata("design:type", String)
], ExchangeHostType.prototype, "note", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '登记时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeHostType.prototype, "addedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '登记人'
    }),
    _ts_metadata("design:type", String)
], ExchangeHostType.prototype, "addedBy", void 0);
ExchangeHostType = _ts_decorate([
    ObjectType('ExchangeHost', {
        simpleResolvers: true,
        description: '通道可以调用的主机'
    })
], ExchangeHostType);

//# sourceMappingURL=channel.type.js.map