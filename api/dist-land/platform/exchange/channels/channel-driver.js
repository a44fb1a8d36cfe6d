/** The source did not answer usably: TIMEOUT becomes DX-5041, FAULT DX-5021. The text is for administrators and names no person. */ export class UpstreamFault extends Error {
    constructor(kind, message, status = null){
        super(message), this.name = 'UpstreamFault', this.retries = 0;
        this.kind = kind;
        this.status = status;
    }
}

//# sourceMappingURL=channel-driver.js.map