import { sendNotices } from "./send-notices.js";
/** Tells the technicians of the city at the fifth failure and again when a push is given up (00-common "outbox retries"). */ export async function alarmTechnicians(tx, orgId, trouble) {
    const state = trouble.dead ? '已停止自动重试，次日02:00再试' : '系统将继续自动重试';
    await sendNotices(tx, [
        {
            template: 'N04',
            receivers: [
                {
                    roleCode: 'TECH',
                    orgId
                }
            ],
            variables: {
                故障描述: `${trouble.channelTitle}“${trouble.kindTitle}”报文连续失败${trouble.failures}次：${trouble.lastError.slice(0, 120)}`,
                影响范围: `办件编号 ${trouble.streamTitle} 的后续报文暂停推送（${state}）`,
                解决建议: '检查对方服务和网络是否正常；恢复后在推送日志中重推',
                traceId: tx.traceId
            },
            record: {
                type: trouble.recordType,
                id: trouble.recordId,
                orgId: trouble.orgId,
                title: trouble.streamTitle
            },
            dueKey: `${trouble.messageId}-${trouble.dead ? 'dead' : 'fifth'}`
        }
    ]);
}

//# sourceMappingURL=push-alarm.js.map