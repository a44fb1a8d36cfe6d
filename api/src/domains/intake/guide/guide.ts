/** What the answer to a question means for the application (01 §9.4): 符合, 不符合, 需人工判断. */
export type ScreeningOutcome = 'FIT' | 'UNFIT' | 'MANUAL';

/** An answer that may be chosen. */
export interface GuideOption {
  value: string;
  title: string;
  outcome: ScreeningOutcome;
  /** Said beside the result when this answer was chosen. */
  advice?: string;
}

/** A question by which somebody finds out before filling in anything whether to apply here. */
export interface GuideQuestion {
  key: string;
  text: string;
  options: readonly GuideOption[];
}

/** A text that the applicant agrees to; a new wording gets a new version, which is asked for anew. */
export interface ConsentText {
  version: string;
  title: string;
  text: string;
}

/** 办理须知 of a bundle, as data; what the catalogue of matters says (materials, departments, limits) is added when it is shown. */
export interface Guide {
  bundle: string;
  /** Of the questions: whoever has answered others is asked anew. */
  version: string;
  /** Of the texts, as the city counts them, and since when they hold; the shipped ones are the first and always were. */
  textsVersion: number;
  inForceSince: Date | null;
  title: string;
  /** 办理对象. */
  audience: string;
  /** 办理条件. */
  conditions: readonly string[];
  questions: readonly GuideQuestion[];
  /** 办理渠道. */
  channels: readonly { title: string; text: string }[];
  /** 收费. */
  fees: string;
  /** 办理流程. */
  steps: readonly { title: string; text: string }[];
  /** 办理结果. */
  results: readonly string[];
  /** 办理时间. */
  deadline: string;
  /** 线下办理指引. */
  offline: string;
  /** 咨询. */
  advice: string;
  generalConsent: ConsentText;
  /** The separate consent that sensitive data need (个人信息保护法 Art. 29, 30). */
  sensitiveConsent: ConsentText;
  /** Level of the real-name identity that an application needs, 1 to 3 (A30). */
  authLevel: number;
}
