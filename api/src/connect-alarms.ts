import { onTransferAlarm, recordTransferAlarm } from './domains/exchange/index.ts';
import { findOrgByCode } from './platform/access/index.ts';
import { formatDateTime } from './platform/calendar/index.ts';
import { onUnsignedMessage } from './platform/exchange/index.ts';
import { onDiskAlarm, onInfection, onScannerDown } from './platform/files/index.ts';
import { onJobAlarm } from './platform/jobs/index.ts';
import { alarmTechnicians, sendNotices } from './platform/notify/index.ts';
import { onOutboxAlarm } from './platform/outbox/index.ts';
import { PAYMENT_BATCH, tellNotPushed } from './platform/payments/index.ts';

const CITY = '310000';

/** Trouble of one room becomes notices of another: the rooms do not know each other, these lines join them. */
export function connectAlarms(): () => void {
  const ends = [
    pushesInTrouble(),
    unsignedMessages(),
    infectedUploads(),
    silentScanner(),
    fullDisk(),
    transfersInTrouble(),
    jobsInTrouble(),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function pushesInTrouble(): () => void {
  return onOutboxAlarm(async (tx, alarm) => {
    const city = await findOrgByCode(tx, CITY);
    if (city) await alarmTechnicians(tx, city.id, alarm);
    if (alarm.recordType === PAYMENT_BATCH) await tellNotPushed(tx, alarm.recordId, alarm);
  });
}

/** AC-01-04: once an hour and application, so that a wrongly configured one does not bury the technicians. */
function unsignedMessages(): () => void {
  return onUnsignedMessage(async (ctx, { appId, appName }) => {
    const city = await findOrgByCode(ctx, CITY);
    if (!city) return;
    await sendNotices(ctx, [
      {
        template: 'N04',
        receivers: [{ roleCode: 'TECH', orgId: city.id }],
        variables: {
          故障描述: `${appName}发来的报文签名无效（1001）`,
          影响范围: '该报文已拒收，未作任何处理',
          解决建议: '请与对方核对签名密钥和签名方法；若非对方发送，请在数据交换中停用该应用',
          traceId: ctx.traceId,
        },
        dueKey: `unsigned-${appId}-${formatDateTime(ctx.app.clock.now()).slice(0, 13)}`,
      },
    ]);
  });
}

/** Neither the person nor the file's name is in it: technicians see no personal data. */
function infectedUploads(): () => void {
  return onInfection(async (ctx, { fileId, signature }) => {
    const city = await findOrgByCode(ctx, CITY);
    if (!city) return;
    await sendNotices(ctx, [
      {
        template: 'N04',
        receivers: [{ roleCode: 'TECH', orgId: city.id }],
        variables: {
          故障描述: `上传的附件检出病毒（${signature.slice(0, 80)}）`,
          影响范围: `附件编号 ${fileId}，文件已拒收或清除，其他业务不受影响`,
          解决建议: '在审计日志中按附件编号查到上传账号，通知其查杀所用电脑',
          traceId: ctx.traceId,
        },
        dueKey: fileId,
      },
    ]);
  });
}

/** Once an hour: while the scanner is down every upload meets it. */
function silentScanner(): () => void {
  return onScannerDown(async (ctx) => {
    const city = await findOrgByCode(ctx, CITY);
    if (!city) return;
    const waits = ctx.app.config.CLAMD_DOWN === 'queue';
    await sendNotices(ctx, [
      {
        template: 'N04',
        receivers: [{ roleCode: 'TECH', orgId: city.id }],
        variables: {
          故障描述: '病毒检查服务没有应答',
          影响范围: waits ? '新上传的附件暂不能查看，恢复后自动补查' : '新上传的附件一律拒收，申请和补正不能提交材料',
          解决建议: '检查病毒检查服务（clamd）是否运行、地址是否正确，恢复后无需其他操作',
          traceId: ctx.traceId,
        },
        dueKey: `scanner-${formatDateTime(ctx.app.clock.now()).slice(0, 13)}`,
      },
    ]);
  });
}

/** Once an hour and standing, although each node looks at the disk that they share. */
function fullDisk(): () => void {
  return onDiskAlarm(async (ctx, standing) => {
    const city = await findOrgByCode(ctx, CITY);
    if (!city) return;
    const isFull = standing === 'FULL';
    await sendNotices(ctx, [
      {
        template: 'N04',
        receivers: [{ roleCode: 'TECH', orgId: city.id }],
        variables: {
          故障描述: isFull ? '附件存储空间已满（DATA_DIR）' : '附件存储空间已恢复',
          影响范围: isFull
            ? '附件、导出文件和交换日志暂时无法保存（E-0019），其他办理不受影响'
            : '附件和导出文件可以正常保存',
          解决建议: isFull ? '扩大或清理 DATA_DIR 所在的存储，恢复后自动继续，无需重启' : '无需操作',
          traceId: ctx.traceId,
        },
        dueKey: `disk-${standing}-${formatDateTime(ctx.app.clock.now()).slice(0, 13)}`,
      },
    ]);
  });
}

/** Trouble of the uplink goes to the exchange monitor (03 §39.2 R10); who has to mend the rows of a task is told of it as well. */
function transfersInTrouble(): () => void {
  return onTransferAlarm(async (tx, alarm) => {
    await recordTransferAlarm(tx, alarm);
    const city = await findOrgByCode(tx, CITY);
    if (!city || alarm.kind !== 'TASK') return;
    await sendNotices(tx, [
      {
        template: 'N04',
        receivers: ['DX_ADMIN', 'TECH'].map((roleCode) => ({ roleCode, orgId: city.id })),
        variables: {
          故障描述: `数据上行任务有 ${alarm.failed} 行没有被接收`,
          影响范围: '其余各行已送达；失败的行列在任务详情中',
          解决建议: '打开任务查看原因，在数据来源处更正后补传',
          traceId: tx.traceId,
        },
        dueKey: `transfer-${alarm.taskId}`,
        link: `/uplink/tasks/${alarm.taskId}`,
      },
    ]);
  });
}

/** 02 §2.11: a job that fails, once an hour, or is late, once for each run that it misses; the record of its runs says more. */
function jobsInTrouble(): () => void {
  return onJobAlarm(async (ctx, { job, title, kind, what, moment }) => {
    const city = await findOrgByCode(ctx, CITY);
    if (!city) return;
    await sendNotices(ctx, [
      {
        template: 'N04',
        receivers: ['SYS_ADMIN', 'TECH'].map((roleCode) => ({ roleCode, orgId: city.id })),
        variables: {
          故障描述: kind === 'LATE' ? `后台任务“${title}”${what}` : `后台任务“${title}”运行失败`,
          影响范围: kind === 'LATE' ? '该任务应做的处理已经推迟' : '本次没有完成，下次按时间表重新运行',
          解决建议: '在“后台任务”查看运行记录，排除原因后可以立即执行',
          traceId: ctx.traceId,
        },
        dueKey: `job-${kind}-${job}-${moment ?? formatDateTime(ctx.app.clock.now()).slice(0, 13)}`,
        link: '/jobs',
      },
    ]);
  });
}
