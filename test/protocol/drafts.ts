/** A short agreement with one blank to fill in, as rules and settings find it. */
export const draft = `# Confidentiality Agreement

This Confidentiality Agreement (the “**Agreement**”) is made on [●] between Brook Mill Limited (the “**Discloser**”) and Tern Optics Limited (the “**Recipient**”).

## 1. Definitions

1.1 “**Confidential Information**” means all information that the Discloser marks as confidential.

## 2. Confidentiality

2.1 The Recipient shall keep the Confidential Information secret.

2.2 The Recipient shall use the Confidential Information as set out in Section 2.1.
`;

/** Lines and characters of the first place where the words stand. */
export function placeOf(text: string, words: string): { readonly line: number; readonly character: number } {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** The range of the first place where the words stand. */
export function rangeOf(text: string, words: string) {
  const start = placeOf(text, words);
  return { start, end: { line: start.line, character: start.character + words.length } };
}
