/** Where the product is; written in by the build. */
declare const __API_URL__: string;

declare function setInterval(run: () => void, ms: number): number;
declare function clearInterval(timer: number): void;
