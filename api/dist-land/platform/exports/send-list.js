import { sendExport } from "../files/index.js";
/** Answers with the file, or (202) with what was ordered, in words for the person. */ export function sendList(reply, made) {
    if (made.made === 'FILE') return sendExport(reply, made.name, made.file);
    const most = made.most.toLocaleString('en-US');
    const message = `符合条件的超过${most}${made.unit}，已转入后台生成，完成后通知您，可在“我的导出”中下载`;
    return reply.code(202).header('cache-control', 'private, no-store').send({
        message,
        orderId: made.orderId
    });
}

//# sourceMappingURL=send-list.js.map