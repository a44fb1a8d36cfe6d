export const SEND_SMS_JOB = 'notify.send-sms';

//# sourceMappingURL=job-name.js.map