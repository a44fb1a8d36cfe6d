import { registerReasons } from "../../platform/flow/index.js";
export const EXCLUDE_REASONS = 'entitlement.exclude';
registerReasons(EXCLUDE_REASONS, [
    {
        code: 'X01',
        title: '已在其他单位参保',
        textRequired: false
    },
    {
        code: 'X02',
        title: '已自行就业',
        textRequired: false
    },
    {
        code: 'X03',
        title: '本人书面放弃',
        textRequired: false
    },
    {
        code: 'X04',
        title: '拒绝服从安排工作',
        textRequired: false
    },
    {
        code: 'X05',
        title: '异议成立',
        textRequired: false
    },
    {
        code: 'X99',
        title: '其他',
        textRequired: true
    }
]);
registerReasons('entitlement.include', [
    {
        code: 'I01',
        title: '安置系统信息滞后，已核实符合条件',
        textRequired: false
    },
    {
        code: 'I02',
        title: '原排除原因已消除',
        textRequired: false
    },
    {
        code: 'I99',
        title: '其他',
        textRequired: true
    }
]);
registerReasons('entitlement.discard', [
    {
        code: 'D01',
        title: '名单有误，需重新核对',
        textRequired: false
    },
    {
        code: 'D02',
        title: '暂缓办理',
        textRequired: false
    },
    {
        code: 'D99',
        title: '其他',
        textRequired: true
    }
]);

//# sourceMappingURL=reasons.js.map