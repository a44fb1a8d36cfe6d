/** Width of a text in the units of the line. */ /** A run of Latin letters and digits stays whole; opening marks cling to what follows, closing ones to what stands before. */ const PIECES = /[（《“‘【〔「『([]*(?:[\p{Script=Latin}\p{Nd}_.:/@#%+\-–*]+|[^\S\n]+|.)[，。；：、！？）》”’】〕」』…·,;!?)\]]*/gu;
/**
 * Breaks a text into lines: between any two Chinese characters, never inside a number or word that fits a line, and no line begins with a
 * closing mark. A line break in the text is kept.
 *
 * @returns at least one line, which may be empty
 */ export function wrapText(text, width, measure) {
    return text.split('\n').flatMap((paragraph)=>wrapParagraph(paragraph, width, measure));
}
function wrapParagraph(paragraph, width, measure) {
    const lines = [];
    let line = '';
    let used = 0;
    const put = (piece, size)=>{
        if (line && used + size > width) {
            lines.push(line.trimEnd());
            line = '';
            used = 0;
            if (!piece.trim()) return;
        }
        line += piece;
        used += size;
    };
    for (const [piece] of paragraph.matchAll(PIECES)){
        const size = measure(piece);
        if (size <= width) put(piece, size);
        else for (const character of piece)put(character, measure(character));
    }
    return [
        ...lines,
        line.trimEnd()
    ];
}

//# sourceMappingURL=wrap-text.js.map