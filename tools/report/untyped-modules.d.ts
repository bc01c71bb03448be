declare module "wrap-ansi" {
  interface Options {
    readonly hard?: boolean;
    readonly trim?: boolean;
  }
  export default function wrapAnsi(text: string, columns: number, options?: Options): string;
}

declare module "slice-ansi" {
  export default function sliceAnsi(text: string, start: number, end?: number): string;
}
