import { defineFlow } from "../../../../platform/flow/index.js";
export const INTERVENTION = 'offlineIntervention';
export const REFUSAL_REASONS = 'offline.refuse';
/** 干预 that needs the district's chief: 取消自动办结, and 暂缓 from the third time on (01 §5.5 no. 2, §5.10). */ export const interventionFlow = defineFlow({
    key: 'cases.offline-intervention',
    title: '自动办结干预',
    version: 1,
    initial: 'PENDING',
    states: {
        PENDING: {
            title: '待审批',
            step: 1,
            stage: {
                name: '审批干预'
            },
            task: {
                title: '审批自动办结干预',
                role: 'DIST_CHIEF',
                priority: 2
            },
            on: {
                approve: {
                    title: '同意',
                    to: 'APPROVED',
                    by: {
                        permission: 'offline:approve'
                    },
                    separation: true,
                    tone: 'PRIMARY',
                    input: 'NOTE',
                    confirm: true
                },
                reject: {
                    title: '不同意',
                    to: 'REJECTED',
                    by: {
                        permission: 'offline:approve'
                    },
                    separation: true,
                    tone: 'DANGER',
                    input: 'REASON',
                    reasons: REFUSAL_REASONS,
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
            title: '已生效',
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

//# sourceMappingURL=intervention.flow.js.map