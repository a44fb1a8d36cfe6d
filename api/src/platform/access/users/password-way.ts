/**
 * How the owner of an account came by its password: OWN he has chosen it after proving himself, SENT a one-time password went to his phone,
 * HANDED one was handed out to him by an administrator, who has therefore seen it.
 */
export type PasswordWay = 'OWN' | 'SENT' | 'HANDED';
