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
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { DataContact, DataContactInput } from "../config/contact.type.js";
import { ChannelLightColour, DataFieldContent, DataFieldType, DataProvider, DataSensitivity, DataSourceState, DataUpdateFrequency } from "../config/enums.js";
export class DataSourceFieldType {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段标识'
    }),
    _ts_metadata("design:type", String)
], DataSourceFieldType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '字段名称'
    }),
    _ts_metadata("design:type", String)
], DataSourceFieldType.prototype, "label", void 0);
_ts_decorate([
    Field(()=>DataFieldType, {
        description: '字段类型'
    }),
    _ts_metadata("design:type", typeof FieldType === "undefined" ? Object : FieldType)
], DataSourceFieldType.prototype, "type", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '文本的长度，小数的总位数'
    }),
    _ts_metadata("design:type", Number)
], DataSourceFieldType.prototype, "length", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '小数位数'
    }),
    _ts_metadata("design:type", Number)
], DataSourceFieldType.prototype, "scale", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '代码型字段的代码'
    }),
    _ts_metadata("design:type", Array)
], DataSourceFieldType.prototype, "codes", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否必填'
    }),
    _ts_metadata("design:type", Boolean)
], DataSourceFieldType.prototype, "required", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否可作为查询条件'
    }),
    _ts_metadata("design:type", Boolean)
], DataSourceFieldType.prototype, "queryKey", void 0);
_ts_decorate([
    Field(()=>DataSensitivity, {
        description: '敏感级别'
    }),
    _ts_metadata("design:type", typeof Sensitivity === "undefined" ? Object : Sensitivity)
], DataSourceFieldType.prototype, "sensitivity", void 0);
_ts_decorate([
    Field(()=>DataFieldContent, {
        description: '字段内容'
    }),
    _ts_metadata("design:type", typeof FieldContent === "undefined" ? Object : FieldContent)
], DataSourceFieldType.prototype, "content", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '所遵循的数据标准'
    }),
    _ts_metadata("design:type", String)
], DataSourceFieldType.prototype, "standard", void 0);
DataSourceFieldType = _ts_decorate([
    ObjectType('DataSourceField', {
        simpleResolvers: true,
        description: '数据源的字段'
    })
], DataSourceFieldType);
export class DataSourceFieldInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段标识'
    }),
    _ts_metadata("design:type", String)
], DataSourceFieldInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '字段名称，1至50字'
    }),
    _ts_metadata("design:type", String)
], DataSourceFieldInput.prototype, "label", void 0);
_ts_decorate([
    Field(()=>DataFieldType, {
        description: '字段类型'
    }),
    _ts_metadata("design:type", typeof FieldType === "undefined" ? Object : FieldType)
], DataSourceFieldInput.prototype, "type", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '文本的长度（默认200），小数的总位数（默认14）'
    }),
    _ts_metadata("design:type", Number)
], DataSourceFieldInput.prototype, "length", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '小数位数，默认2'
    }),
    _ts_metadata("design:type", Number)
], DataSourceFieldInput.prototype, "scale", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '代码型字段的代码'
    }),
    _ts_metadata("design:type", Array)
], DataSourceFieldInput.prototype, "codes", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        defaultValue: false,
        description: '是否必填'
    }),
    _ts_metadata("design:type", Boolean)
], DataSourceFieldInput.prototype, "required", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        defaultValue: false,
        description: '是否可作为查询条件'
    }),
    _ts_metadata("design:type", Boolean)
], DataSourceFieldInput.prototype, "queryKey", void 0);
_ts_decorate([
    Field(()=>DataSensitivity, {
        defaultValue: 'NONE',
        description: '敏感级别'
    }),
    _ts_metadata("design:type", typeof Sensitivity === "undefined" ? Object : Sensitivity)
], DataSourceFieldInput.prototype, "sensitivity", void 0);
_ts_decorate([
    Field(()=>DataFieldContent, {
        defaultValue: 'PLAIN',
        description: '字段内容'
    }),
    _ts_metadata("design:type", typeof FieldContent === "undefined" ? Object : FieldContent)
], DataSourceFieldInput.prototype, "content", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '所遵循的数据标准，至多60字'
    }),
    _ts_metadata("design:type", String)
], DataSourceFieldInput.prototype, "standard", void 0);
DataSourceFieldInput = _ts_decorate([
    InputType({
        description: '数据源的字段；次序即显示次序'
    })
], DataSourceFieldInput);
export class DataSourceType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '编号'
    }),
    _ts_metadata("design:type", String)
], DataSourceType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本'
    }),
    _ts_metadata("design:type", Number)
], DataSourceType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '编码'
    }),
    _ts_metadata("design:type", String)
], DataSourceType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据源名称'
    }),
    _ts_metadata("design:type", String)
], DataSourceType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>DataProvider, {
        description: '数据来源'
    }),
    _ts_metadata("design:type", typeof Provider === "undefined" ? Object : Provider)
], DataSourceType.prototype, "provider", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '数据来源为其他时的名称'
    }),
    _ts_metadata("design:type", Object)
], DataSourceType.prototype, "providerText", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '描述'
    }),
    _ts_metadata("design:type", String)
], DataSourceType.prototype, "description", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '分类'
    }),
    _ts_metadata("design:type", String)
], DataSourceType.prototype, "category", void 0);
_ts_decorate([
    Field(()=>DataUpdateFrequency, {
        description: '更新频率'
    }),
    _ts_metadata("design:type", typeof UpdateFrequency === "undefined" ? Object : UpdateFrequency)
], DataSourceType.prototype, "updateFrequency", void 0);
_ts_decorate([
    Field(()=>DataContact, {
        nullable: true,
        description: '联系人，脱敏'
    }),
    _ts_metadata("design:type", Object)
], DataSourceType.prototype, "contact", void 0);
_ts_decorate([
    Field(()=>[
            DataSourceFieldType
        ], {
        description: '字段，按次序'
    }),
    _ts_metadata("design:type", Array)
], DataSourceType.prototype, "fields", void 0);
_ts_decorate([
    Field(()=>DataSourceState, {
        description: '状态'
    }),
    _ts_metadata("design:type", typeof SourceState === "undefined" ? Object : SourceState)
], DataSourceType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '平台自带，由配置文件维护'
    }),
    _ts_metadata("design:type", Boolean)
], DataSourceType.prototype, "builtIn", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '引用它的通道数'
    }),
    _ts_metadata("design:type", Number)
], DataSourceType.prototype, "channelCount", void 0);
_ts_decorate([
    Field(()=>ChannelLightColour, {
        description: '健康灯：未停用的通道中最差的'
    }),
    _ts_metadata("design:type", typeof ChannelLight === "undefined" ? Object : ChannelLight)
], DataSourceType.prototype, "light", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最近更改时间'
    }),
    _ts_metadata("design:type", Object)
], DataSourceType.prototype, "updatedAt", void 0);
DataSourceType = _ts_decorate([
    ObjectType('DataSource', {
        simpleResolvers: true,
        description: '数据源'
    })
], DataSourceType);
export class DataSourceInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '编码：大写字母开头，3至32位大写字母、数字、下划线'
    }),
    _ts_metadata("design:type", String)
], DataSourceInput.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据源名称，2至50字'
    }),
    _ts_metadata("design:type", String)
], DataSourceInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>DataProvider, {
        description: '数据来源'
    }),
    _ts_metadata("design:type", typeof Provider === "undefined" ? Object : Provider)
], DataSourceInput.prototype, "provider", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '数据来源为其他时的名称，2至50字'
    }),
    _ts_metadata("design:type", Object)
], DataSourceInput.prototype, "providerText", void 0);
_ts_decorate([
    Field(()=>String, {
        defaultValue: '',
        description: '描述，至多500字'
    }),
    _ts_metadata("design:type", String)
], DataSourceInput.prototype, "description", void 0);
_ts_decorate([
    Field(()=>String, {
        defaultValue: '',
        description: '分类，至多50字'
    }),
    _ts_metadata("design:type", String)
], DataSourceInput.prototype, "category", void 0);
_ts_decorate([
    Field(()=>DataUpdateFrequency, {
        description: '更新频率'
    }),
    _ts_metadata("design:type", typeof UpdateFrequency === "undefined" ? Object : UpdateFrequency)
], DataSourceInput.prototype, "updateFrequency", void 0);
_ts_decorate([
    Field(()=>DataContactInput, {
        nullable: true,
        description: '联系人；不填则保留原有，null则清除'
    }),
    _ts_metadata("design:type", Object)
], DataSourceInput.prototype, "contact", void 0);
_ts_decorate([
    Field(()=>[
            DataSourceFieldInput
        ], {
        description: '字段，至少一个'
    }),
    _ts_metadata("design:type", Array)
], DataSourceInput.prototype, "fields", void 0);
DataSourceInput = _ts_decorate([
    InputType({
        description: '数据源的内容'
    })
], DataSourceInput);

//# sourceMappingURL=source.type.js.map