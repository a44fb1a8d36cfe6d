import { defineFlow } from "../../../../platform/flow/index.js";
export const WITHDRAWAL = 'withdrawal';
export const REJECT_REASONS = 'withdrawal.reject';
/** 撤回申请 of a case that has been accepted: the district's chief decides within two working days (01 §4.4 no. 9). */ export const withdrawalFlow = defineFlow({
    key: 'cases.withdrawal',
    title: '撤回申请',
    version: 1,
    initial: 'PENDING',
    states: {
        PENDING: {
            title: '待审批',
            step: 1,
            stage: {
                name: '审批撤回'
            },
            task: {
                title: '审批撤回申请',
                role: 'DIST_CHIEF',
                priority: 2
            },
            on: {
                approve: {
                    title: '同意撤回',
                    to: 'APPROVED',
                    by: {
                        permission: 'withdrawal:decide'
                    },
                    separation: true,
                    tone: 'PRIMARY',
                    input: 'NOTE',
                    confirm: true
                },
                reject: {
                    title: '不同意撤回',
                    to: 'REJECTED',
                    by: {
                        permission: 'withdrawal:decide'
                    },
                    separation: true,
                    tone: 'DANGER',
                    input: 'REASON',
                    reasons: REJECT_REASONS,
                    confirm: true
                },
                lapse: {
                    title: '办件已结束，申请失效',
                    to: 'LAPSED',
                    by: {
                        cascade: true
                    }
                }
            }
        },
        APPROVED: {
            title: '已撤回',
            step: 2,
            final: true
        },
        REJECTED: {
            title: '未同意',
            step: 2,
            final: true
        },
        LAPSED: {
            title: '已失效',
            step: 2,
            final: true
        }
    }
});

//# sourceMappingURL=withdrawal.flow.js.map