/** Collects what is wrong with an input, each at its field. */ export class Faults {
    add(path, message) {
        this.list.push({
            path,
            message
        });
    }
    /** A text of `least` to `most` characters; answers it trimmed. */ text(path, label, value, least, most) {
        const text = (value ?? '').trim().toWellFormed();
        const length = [
            ...text
        ].length;
        if (length < least || length > most || text.includes('\0')) {
            this.add(path, least === 0 ? `${label}不能超过${most}字` : `${label}应为${least}至${most}字`);
        }
        return text;
    }
    number(path, label, value, least, most) {
        if (!Number.isInteger(value) || value < least || value > most) this.add(path, `${label}应为${least}至${most}`);
        return value;
    }
    constructor(){
        this.list = [];
    }
}

//# sourceMappingURL=check-text.js.map