import PDFDocument from 'pdfkit';
import { FONTS } from "./fonts.js";
import { wrapText } from "./wrap-text.js";
const MARGIN = 48;
/** Kept free below the content for the foot. */ const FOOT = 28;
const INK = '#1f1f1f';
const GREY = '#6b6b6b';
const LINE = '#d0d0d0';
const BODY = 9.5;
/** From one line to the next, in sizes of the font. */ const LEADING = 1.5;
const PAD = 4;
/**
 * A document for people on A4 pages: title, headings, facts, paragraphs and tables that go on over pages under the same head. Text is in
 * Chinese fonts of which only the characters used are embedded. Made by `writePdf`.
 */ export class PdfWriter {
    #doc;
    #frame;
    #widths;
    #y;
    constructor(frame){
        this.#widths = {
            regular: new Map(),
            bold: new Map()
        };
        this.#y = MARGIN;
        this.#frame = frame;
        this.#doc = new PDFDocument({
            size: 'A4',
            layout: frame.landscape ? 'landscape' : 'portrait',
            margin: 0,
            // Kept until the end, since each foot says of how many pages it is one.
            bufferPages: true,
            lang: 'zh-CN',
            info: {
                Title: frame.title,
                Creator: '军人退役“一件事”综合管理平台',
                CreationDate: frame.madeAt
            }
        });
        for (const [weight, path] of Object.entries(FONTS))this.#doc.registerFont(weight, path);
        this.#writeTitle();
    }
    get content() {
        return this.#doc;
    }
    /** A heading that does not stay alone at the end of a page. */ heading(text) {
        this.#y += 12;
        this.#reserve(64);
        for (const line of this.#wrap(text, this.#lineWidth, 'bold', 12))this.#write(line, {
            weight: 'bold',
            size: 12
        });
        this.#y += 4;
    }
    paragraph(text) {
        for (const line of this.#wrap(text, this.#lineWidth, 'regular', BODY))this.#write(line, {});
        this.#y += 4;
    }
    /** Names and values in two columns; the last one of an odd number has the whole line. */ facts(pairs) {
        const label = 96;
        for(let at = 0; at < pairs.length; at += 2){
            const line = pairs.slice(at, at + 2);
            const share = this.#lineWidth / line.length;
            this.#row(line.flatMap(([name, value], side)=>[
                    this.#cell(name, side * share, label - PAD, GREY),
                    this.#cell(value || '—', side * share + label, share - label - PAD, INK)
                ]));
        }
    }
    /** A table; its head is repeated on each page, and a row that is longer than the rest of the page goes on on the next. */ table(columns, rows, empty = '无') {
        const places = this.#places(columns);
        const head = ()=>{
            const top = this.#y;
            const lines = places.map(({ title, left, width })=>this.#cell(title, left, width, INK, 'bold'));
            const height = this.#heightOf(lines);
            this.#doc.rect(MARGIN, top, this.#lineWidth, height).fill('#f2f4f0');
            this.#row(lines);
        };
        this.#reserve(56);
        head();
        let count = 0;
        for (const row of rows){
            this.#row(places.map(({ value, left, width, align })=>this.#cell(value(row), left, width, INK, 'regular', align)), head);
            count += 1;
        }
        if (count === 0) this.#row([
            this.#cell(empty, 0, this.#lineWidth, GREY)
        ]);
        this.#y += 6;
    }
    /** Writes the feet and ends the document. */ end() {
        const { start, count } = this.#doc.bufferedPageRange();
        for(let page = start; page < start + count; page += 1){
            this.#doc.switchToPage(page);
            const y = this.#pageHeight - MARGIN + 4;
            this.#rule(y - 6);
            const number = `第 ${page + 1} 页 共 ${count} 页`;
            const width = this.#measure('regular', 8)(number);
            const room = this.#lineWidth - width - 12;
            const [footer = ''] = this.#wrap(this.#frame.footer, room, 'regular', 8);
            this.#draw({
                text: footer,
                x: MARGIN,
                weight: 'regular',
                size: 8,
                colour: GREY
            }, y);
            this.#draw({
                text: number,
                x: MARGIN + this.#lineWidth - width,
                weight: 'regular',
                size: 8,
                colour: GREY
            }, y);
        }
        this.#doc.end();
    }
    /** Ends the document where writing it failed. */ abandon(error) {
        this.#doc.destroy(error);
    }
    #writeTitle() {
        const centred = (text, weight, size, colour)=>{
            for (const line of this.#wrap(text, this.#lineWidth, weight, size)){
                const x = MARGIN + (this.#lineWidth - this.#measure(weight, size)(line)) / 2;
                this.#draw({
                    text: line,
                    x,
                    weight,
                    size,
                    colour
                }, this.#y);
                this.#y += size * LEADING;
            }
        };
        centred(this.#frame.title, 'bold', 17, INK);
        for (const text of this.#frame.subtitles ?? [])centred(text, 'regular', BODY, GREY);
        this.#y += 6;
        this.#rule(this.#y);
        this.#y += 6;
    }
    #newPage() {
        this.#doc.addPage();
        this.#y = MARGIN - 16;
        this.#draw({
            text: this.#frame.title,
            x: MARGIN,
            weight: 'regular',
            size: 8,
            colour: GREY
        }, this.#y);
        this.#rule(this.#y + 13);
        this.#y = MARGIN + 6;
    }
    /** Begins a new page where fewer than so many points are left. */ #reserve(height) {
        if (this.#y + height > this.#bottom) this.#newPage();
    }
    #write(text, { weight = 'regular', size = BODY }) {
        this.#reserve(size * LEADING);
        this.#draw({
            text,
            x: MARGIN,
            weight,
            size,
            colour: INK
        }, this.#y);
        this.#y += size * LEADING;
    }
    /** Writes the cells of a row line by line, and the line below it. */ #row(cells, again) {
        const step = BODY * LEADING;
        const height = this.#heightOf(cells);
        // A row that fits a page is not torn; one that does not, is.
        if (this.#y + height > this.#bottom && height < (this.#bottom - MARGIN) / 2) this.#turn(again);
        this.#y += PAD;
        const most = Math.max(...cells.map(({ length })=>length));
        for(let at = 0; at < most; at += 1){
            if (this.#y + step > this.#bottom) this.#turn(again);
            for (const cell of cells){
                const line = cell[at];
                if (line) this.#draw(line, this.#y);
            }
            this.#y += step;
        }
        this.#y += PAD - 1;
        this.#rule(this.#y);
    }
    #turn(again) {
        this.#newPage();
        again?.();
    }
    #cell(text, left, width, colour, weight = 'regular', align = 'left') {
        const measure = this.#measure(weight, BODY);
        return this.#wrap(text, width - PAD, weight, BODY).map((line)=>{
            const shift = align === 'right' ? width - PAD - measure(line) : 0;
            return {
                text: line,
                x: MARGIN + left + PAD + shift,
                weight,
                size: BODY,
                colour
            };
        });
    }
    #places(columns) {
        const sum = columns.reduce((total, { width = 1 })=>total + width, 0);
        let left = 0;
        return columns.map((column)=>{
            const width = this.#lineWidth * (column.width ?? 1) / sum;
            left += width;
            return {
                ...column,
                width: width - PAD,
                left: left - width
            };
        });
    }
    #heightOf(cells) {
        return Math.max(...cells.map(({ length })=>length)) * BODY * LEADING + 2 * PAD - 1;
    }
    #wrap(text, width, weight, size) {
        return wrapText(clean(text), width, this.#measure(weight, size));
    }
    /** Adds up the widths of single characters, each asked of the font once. */ #measure(weight, size) {
        const known = this.#widths[weight];
        return (text)=>{
            let sum = 0;
            for (const character of text){
                let width = known.get(character);
                if (width === undefined) {
                    width = this.#doc.font(weight).fontSize(100).widthOfString(character) / 100;
                    known.set(character, width);
                }
                sum += width;
            }
            return sum * size;
        };
    }
    #draw({ text, x, weight, size, colour }, y) {
        if (!text) return;
        this.#doc.font(weight).fontSize(size).fillColor(colour).text(text, x, y, {
            lineBreak: false,
            features: []
        });
    }
    #rule(y) {
        this.#doc.moveTo(MARGIN, y).lineTo(MARGIN + this.#lineWidth, y).lineWidth(0.5).strokeColor(LINE).stroke();
    }
    get #lineWidth() {
        return this.#doc.page.width - 2 * MARGIN;
    }
    get #pageHeight() {
        return this.#doc.page.height;
    }
    get #bottom() {
        return this.#pageHeight - MARGIN - FOOT / 2;
    }
}
/** Without what has no picture: control characters and halves of characters. */ function clean(text) {
    return text.toWellFormed().replaceAll('\t', ' ').replace(/[^\P{Cc}\n]/gu, '');
}

//# sourceMappingURL=pdf-writer.js.map