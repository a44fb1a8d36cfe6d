import { DomainError, fillText } from "../../errors/index.js";
/** Refusals of the gateway before a message is read (03 §35–39): HTTP status and text. */ export const GATEWAY_REFUSALS = {
    'DX-4001': {
        status: 400,
        text: '参数 {name} 缺失或格式错误'
    },
    'DX-4011': {
        status: 401,
        text: '签名验证失败'
    },
    'DX-4012': {
        status: 401,
        text: '时间戳超出允许范围（前后300秒），请校准时钟'
    },
    'DX-4013': {
        status: 401,
        text: '随机数已使用，请求疑似重放'
    },
    'DX-4014': {
        status: 401,
        text: '应用未登记或已停用'
    },
    'DX-4015': {
        status: 401,
        text: '客户端证书验证失败：{reason}'
    },
    'DX-4031': {
        status: 403,
        text: '来源IP已被临时封禁，解封时间 {until}'
    },
    'DX-4032': {
        status: 403,
        text: '该IP未授权'
    },
    'DX-4033': {
        status: 403,
        text: '字段未授权：{fields}'
    },
    'DX-4041': {
        status: 404,
        text: '通道不存在或未启用'
    },
    'DX-4131': {
        status: 413,
        text: '报文过大，最大允许 {limit} MB'
    },
    'DX-5021': {
        status: 502,
        text: '上游服务异常'
    },
    'DX-5041': {
        status: 504,
        text: '上游服务超时'
    },
    'DX-5031': {
        status: 503,
        text: '日志服务暂不可用，敏感通道已暂停'
    },
    'DX-4291': {
        status: 429,
        text: '调用超限'
    }
};
/** A call that is turned away at the door; nothing changes but the log. */ export class GatewayRefusal extends DomainError {
    /** @param text says more than the text of the code does */ constructor(code, variables, retryAfter, text = GATEWAY_REFUSALS[code].text){
        super(code, fillText(text, variables));
        this.status = GATEWAY_REFUSALS[code].status;
        this.retryAfter = retryAfter;
    }
}

//# sourceMappingURL=refusals.js.map