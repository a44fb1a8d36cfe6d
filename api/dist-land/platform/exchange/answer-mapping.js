/**
 * What a JSON answer `{code, message}` means (01 §2.7): 200 acknowledged; 4xx and 4xxx a business error that no repeating would mend;
 * everything else (5xx, an unreadable answer, a wrong token, a wrong address) may pass, so it is tried again.
 */ export function answerOfReply({ status, json }) {
    const answer = readAnswer(json);
    if (!answer) return {
        outcome: 'RETRY',
        code: String(status),
        message: `对方应答无法识别（HTTP ${status}）`
    };
    const { code, message } = answer;
    if (status < 400 && code === '200') return {
        outcome: 'ACKED',
        code,
        message: message || '成功'
    };
    if (status < 500 && !isRefusalOfTheCaller(status) && /^4\d{2,3}$/.test(code)) return {
        outcome: 'REJECTED',
        code,
        message
    };
    return {
        outcome: 'RETRY',
        code,
        message: message || `对方系统异常（HTTP ${status}）`
    };
}
/** Token, address, rate: a fault of the connection, not of the message. */ function isRefusalOfTheCaller(status) {
    return [
        401,
        403,
        404,
        408,
        429
    ].includes(status);
}
/** `code` as text, whether it came as a number or as text; undefined when there is none. */ export function readAnswer(json) {
    if (typeof json !== 'object' || json === null || !('code' in json)) return undefined;
    const { code } = json;
    if (typeof code !== 'number' && typeof code !== 'string') return undefined;
    const message = 'message' in json && typeof json.message === 'string' ? json.message : '';
    return {
        code: String(code).slice(0, 40),
        message,
        ...'data' in json ? {
            data: json.data
        } : {}
    };
}

//# sourceMappingURL=answer-mapping.js.map