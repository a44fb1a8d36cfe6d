export const outboxErrors = {
    'E-PUSH-01': '该类报文没有可以更正的内容，请处理后重推或跳过'
};

//# sourceMappingURL=errors.js.map