import type { Drawn, Painted } from './canvas.ts';

/** Who holds the phone, and how he answers what the platform asks him. */
export interface Person {
  name: string;
  /** How often Alipay's dialog came up. */
  dialogs: number;
  /** Whether he lets the mini-program know who he is. */
  grants: boolean;
  /** How his face ends: an outcome of the sandbox. */
  face: string;
  confirms: boolean;
  storage: Map<string, unknown>;
  redDot: boolean;
  /** Titles and texts of confirmations, as he has read them. */
  asked: string[];
  /** The day he picks next in a wheel of dates. */
  day: string;
  /** The picture he takes next; none when he changes his mind. */
  picture: Uint8Array | undefined;
  /** Which way of the platform's sheet he takes next; none of those that contain the words = he changes his mind. */
  way: string;
  /** What the sheet offered last. */
  offered: string[];
  /** What he lets Alipay use. */
  mayUse: Set<string>;
  /** Whether there is a network. */
  online: boolean;
  /** Files on the phone, by path. */
  files: Map<string, Uint8Array>;
  /** What the platform's compression makes of a picture; levels as it counts them. */
  smaller(bytes: Uint8Array, level: number): Uint8Array;
  /** What the platform's canvas makes of what was drawn on it. */
  drawn: Drawn;
  /** The pixels that its canvas can tell; none on an older phone. */
  pixels: Painted | undefined;
  /** What this phone's Alipay is too old for. */
  lacks: Set<string>;
  /** What the host mini-program hands over. */
  host: Readonly<Record<string, string>> | undefined;
  /** How far uploads were, as he read it. */
  seen: string[];
  /** Other things of the platform that were called. */
  called: { name: string; argument: unknown }[];
}

/** Somebody who lets the mini-program do what it asks for; `drawn`: what his phone's canvas makes. */
export function newPerson(name: string, drawn: Drawn): Person {
  return {
    name,
    dialogs: 0,
    grants: true,
    face: 'pass',
    confirms: true,
    storage: new Map(),
    redDot: false,
    asked: [],
    called: [],
    day: '2025-09-16',
    picture: undefined,
    way: '拍照',
    offered: [],
    mayUse: new Set(['camera', 'album']),
    online: true,
    files: new Map(),
    smaller: (bytes) => bytes,
    drawn,
    pixels: undefined,
    lacks: new Set(),
    host: undefined,
    seen: [],
  };
}
