import { recordAuditApart } from "../audit/index.js";
import { refuse } from "../errors/index.js";
import { refuseFile } from "./file-rules.js";
import { raiseInfection } from "./infection-alarm.js";
import { findFileScanner } from "./scanner.js";
import { raiseScannerDown } from "./scanner-alarm.js";
import { readDraft } from "./vault.js";
/** NOT_SCANNED: no scanner is configured. PENDING: it was down, and the file waits for it unseen. INFECTED: found later; the content is gone. */ export const SCAN_RESULTS = {
    CLEAN: '已通过病毒检查',
    NOT_SCANNED: '未扫描',
    PENDING: '等待病毒检查',
    INFECTED: '检出病毒，已清除'
};
/**
 * Lets the scanner look at a file that has just arrived (01 §9.4, page 3). An infected one is refused (E-0006), audited, and told to the
 * technicians. Where the scanner is down, they are told too, and `CLAMD_DOWN` decides: the upload is refused (E-0008), or the file waits for the scanner.
 */ export async function scanUpload(ctx, id, name) {
    const scanner = findFileScanner();
    if (!scanner) return 'NOT_SCANNED';
    const verdict = await scanner.scan(readDraft(ctx.app, id)).catch((error)=>{
        ctx.app.log.error({
            err: error,
            traceId: ctx.traceId
        }, 'a file could not be scanned');
        return undefined;
    });
    if (!verdict) {
        await raiseScannerDown(ctx);
        if (ctx.app.config.CLAMD_DOWN === 'queue') return 'PENDING';
        throw refuse('E-0008', {
            traceId: ctx.traceId
        });
    }
    if (verdict.clean) return 'CLEAN';
    await reportInfection(ctx, id, verdict.signature);
    throw refuseFile(name, '检出病毒，请在本机查杀后重新上传');
}
/** The audit row and the alarm, outside the caller's transaction: the refusal ends that one. */ export async function reportInfection(ctx, fileId, signature) {
    await recordAuditApart(ctx, {
        event: 'file.infected',
        objectType: 'file',
        objectId: fileId,
        ok: false,
        detail: {
            signature: signature.slice(0, 200)
        }
    });
    const apart = ctx.app.context({
        kind: 'SYSTEM',
        name: '病毒检查'
    }, {
        traceId: ctx.traceId
    });
    await raiseInfection(apart, {
        fileId,
        signature
    });
}

//# sourceMappingURL=scan-upload.js.map