import { firstRow, rows, run, sql } from "../../../../database/sql.js";
import { uuidv7 } from "../../../../database/uuid.js";
import { departmentOf } from "../words.js";
import { checkResult } from "./check-result.js";
import { findContractsInUse, getContract } from "./find-contracts.js";
/** How many of the latest checks the page of a contract names. */ const LATEST = 20;
/** Holds a message against the version on trial and keeps what it finds, whatever the version in force makes of it. */ export async function logTrialCheck(tx, trial, message) {
    const { feedbackType, resultData } = message.body;
    const { faults } = checkResult(trial, feedbackType, resultData);
    await insertCheck(tx, trial.id, {
        messageId: message.messageId,
        feedbackType,
        faults
    });
}
/** A message that was turned away with 1002 counts as well, with the paths that its answer named. */ export async function logTrialRefusal(tx, { senderCode, messageId, message }) {
    const { trial } = await findContractsInUse(tx, departmentOf(senderCode));
    if (!trial || messageId === null) return;
    const [, paths] = /^外部反馈报文校验失败：(.+)$/.exec(message) ?? [];
    await insertCheck(tx, trial.id, {
        messageId,
        feedbackType: null,
        faults: paths?.split('、') ?? [
            message
        ]
    });
}
async function insertCheck(tx, contractId, { messageId, feedbackType, faults }) {
    const now = tx.app.clock.now();
    await run(tx, sql`insert into feedback_trial_check (id, contract_id, message_id, feedback_type, faults, checked_at)
        values (${uuidv7(now.getTime())}, ${contractId}, ${messageId}, ${feedbackType},
          ${faults.map((path)=>path.slice(0, 200))}::text[], ${now})`);
}
/** What a contract's trial has found: how many messages, how many that do not fit, and the latest of these. @throws NOT_FOUND */ export async function findTrial(ctx, contractId) {
    const { id } = await getContract(ctx, contractId);
    const counted = await firstRow(ctx, sql`select count(*)::int as checked, count(*) filter (where faults <> '{}')::int as failed
          from feedback_trial_check where contract_id = ${id}`);
    const latest = await rows(ctx, sql`select id, message_id as "messageId", feedback_type as "feedbackType", faults, checked_at as "checkedAt"
          from feedback_trial_check where contract_id = ${id} and faults <> '{}' order by id desc limit ${LATEST}`);
    return {
        checked: counted?.checked ?? 0,
        failed: counted?.failed ?? 0,
        latest
    };
}

//# sourceMappingURL=trial.js.map