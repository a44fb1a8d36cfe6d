import { refuse } from "../errors/index.js";
/** Kinds of files that materials may be, by their content (01 §9.4, page 3). */ export const FILE_TYPES = {
    'application/pdf': {
        extensions: [
            'pdf'
        ]
    },
    'image/jpeg': {
        extensions: [
            'jpg',
            'jpeg'
        ]
    },
    'image/png': {
        extensions: [
            'png'
        ]
    }
};
export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_PAGES = 50;
export const LEAST_IMAGE_WIDTH = 1000;
/** Beyond this an image is built to exhaust whoever opens it. */ export const MOST_IMAGE_SIDE = 20_000;
/** An A3 sheet at 600 dpi has 70 million; a few kilobytes can claim hundreds, and each viewer pays for them in memory. */ const MOST_IMAGE_PIXELS = 100_000_000;
const materialRules = new Map();
/** A material's own rule, by its code. Called while modules load. */ export function registerMaterialRule(materialCode, rule) {
    materialRules.set(materialCode, rule);
}
/** E-0006 with the file's name and the rule that it breaks. */ export function refuseFile(name, rule) {
    return refuse('E-0006', {
        name,
        rule
    });
}
/** What holds for every file, whatever material it becomes. */ export function checkFile({ name, mime, width, height, pages }) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (!FILE_TYPES[mime]?.extensions.includes(extension)) throw refuseFile(name, '文件扩展名与实际内容不一致');
    if (Math.max(width ?? 0, height ?? 0) > MOST_IMAGE_SIDE) throw refuseFile(name, `图片边长不超过${MOST_IMAGE_SIDE}像素`);
    if ((width ?? 0) * (height ?? 0) > MOST_IMAGE_PIXELS) throw refuseFile(name, `图片不超过${MOST_IMAGE_PIXELS / 100_000_000}亿像素`);
    if (pages !== null && pages > MOST_PAGES) throw refuseFile(name, `PDF不超过${MOST_PAGES}页`);
}
/** What the material asks: its own measures, or images at least 1,000 px wide. */ export function checkMaterial({ name, size, width, height }, materialCode) {
    const rule = materialRules.get(materialCode) ?? {};
    if (rule.maxBytes && size > rule.maxBytes) throw refuseFile(name, `大小不超过${Math.floor(rule.maxBytes / 1024)}KB`);
    if (width === null) return;
    if (rule.width === undefined && !rule.anyWidth && width < LEAST_IMAGE_WIDTH) throw refuseFile(name, `图片宽度不小于${LEAST_IMAGE_WIDTH}像素`);
    const isWrong = (wanted, is)=>wanted !== undefined && wanted !== is;
    if (isWrong(rule.width, width) || isWrong(rule.height, height)) {
        throw refuseFile(name, `图片应为${rule.width}×${rule.height}像素`);
    }
}

//# sourceMappingURL=file-rules.js.map