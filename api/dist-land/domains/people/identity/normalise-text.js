/**
 * What copying from paper, chat and spreadsheets leaves in numbers: full-width characters become half-width (U+FF01…5E
 * and the ideographic space), then blanks of any kind, zero-width marks and hyphens or dashes go away.
 */ export function normaliseNumberText(text) {
    return text.replace(/[\uFF01-\uFF5E]/g, (wide)=>String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[\s\u200B-\u200D\u2060\uFEFF\u2010-\u2015\u2212-]/g, '');
}

//# sourceMappingURL=normalise-text.js.map