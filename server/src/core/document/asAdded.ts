import type { ContractDocument, DocumentChange, Section } from './types.js';

/** A document as a change from none: whoever follows its changes starts with this one. */
export function asAdded(document: ContractDocument): DocumentChange {
  return {
    added: document.blocks,
    removed: [],
    rewritten: [],
    moved: [],
    resectioned: [],
    renumbered: true,
    restructured: true,
    gone: [],
    placed: withChildren(document.sections, []),
  };
}

/** A document that is as it was. */
export const noChange: DocumentChange = {
  added: [],
  removed: [],
  rewritten: [],
  moved: [],
  resectioned: [],
  renumbered: false,
  restructured: false,
  gone: [],
  placed: [],
};

function withChildren(sections: readonly Section[], into: Section[]): readonly Section[] {
  for (const section of sections) {
    into.push(section);
    withChildren(section.children, into);
  }
  return into;
}
