import { channelTitle } from "../../notify/notice-words.js";
const LEVELS = {
    1: '紧急',
    2: '重要',
    3: '一般',
    4: '提示'
};
/** What a later version says otherwise. */ export function differencesOf(before, after) {
    const parts = [
        [
            '标题',
            ({ title })=>title
        ],
        [
            '正文',
            ({ body })=>body
        ],
        [
            '渠道',
            ({ channels })=>channels.map(channelTitle).join('、')
        ],
        [
            '优先级',
            ({ priority })=>LEVELS[priority] ?? String(priority)
        ]
    ];
    return parts.map(([label, read])=>({
            label,
            before: read(before),
            after: read(after)
        })).filter((difference)=>difference.before !== difference.after);
}

//# sourceMappingURL=differences.js.map