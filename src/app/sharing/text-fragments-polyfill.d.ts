declare module "text-fragments-polyfill/text-fragment-utils" {
  export interface TextFragment {
    prefix?: string;
    textStart: string;
    textEnd?: string;
    suffix?: string;
  }
  export function getFragmentDirectives(hash: string): { text?: string[] };
  export function parseFragmentDirectives(directives: { text?: string[] }): {
    text?: TextFragment[];
  };
  export function processTextFragmentDirective(
    fragment: TextFragment,
    document?: Document,
    root?: Element,
  ): Range[];
}

declare module "text-fragments-polyfill/dist/fragment-generation-utils.js" {
  interface TextFragment {
    prefix?: string;
    textStart: string;
    textEnd?: string;
    suffix?: string;
  }
  export function generateFragmentFromRange(range: Range): {
    /** 0 is success. */
    status: number;
    fragment?: TextFragment;
  };
}
