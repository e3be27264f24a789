import type { Draft } from '../draft.js';

type Offset = readonly [start: number, end: number];

/** What the tool understood of a draft: one entry of `files` in the machine interface, without the path. */
export interface Inspection {
  readonly agreement: { readonly kind: string; readonly mutual: boolean; readonly language: string; readonly dialect: string; readonly isContract: boolean };
  readonly parties: readonly { readonly name: string; readonly role: string; readonly country: string | null; readonly offset: Offset | null }[];
  readonly jurisdictions: readonly { readonly country: string; readonly because: string; readonly offset: Offset | null }[];
  readonly sections: readonly { readonly number: string; readonly title: string; readonly kind: string; readonly offset: Offset; readonly clauses: readonly string[] }[];
  readonly definedTerms: readonly { readonly term: string; readonly kind: string; readonly definition: Offset | null; readonly uses: readonly Offset[] }[];
  readonly crossReferences: readonly { readonly text: string; readonly offset: Offset; readonly target: Offset | null | 'external' }[];
  readonly clauses: readonly {
    readonly clause: string;
    readonly status: string;
    readonly offset: Offset | null;
    readonly elements: readonly { readonly element: string; readonly status: string; readonly offset: Offset | null }[];
  }[];
}

/** Everything the engine knows of the draft, rules apart. */
export function inspect(_draft: Draft): Inspection {
  return {
    agreement: { kind: 'other', mutual: true, language: 'en', dialect: 'markdown', isContract: true },
    parties: [],
    jurisdictions: [],
    sections: [],
    definedTerms: [],
    crossReferences: [],
    clauses: [],
  };
}
