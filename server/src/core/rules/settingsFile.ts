import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Range } from '../text/range.js';

/** Something in a file of settings that is not as it should be, and where: absolute offsets of its text. */
export interface ConfigurationFileProblem {
  readonly range: Range;
  readonly message: string;
}

/** A way to a part of a file: names of members and places in lists. */
export type SettingsPath = readonly (string | number)[];

/** A file of settings as it was read. */
export interface SettingsFile {
  /** As JSON.parse would give it, the last of two equal names winning; undefined where there is nothing or nothing to be read. */
  readonly value: unknown;
  /** What keeps it from being read. */
  readonly problem: ConfigurationFileProblem | undefined;
  /** Where a part stands: its name where it has one, since that says what is meant. */
  rangeOf(path: SettingsPath): Range;
  /** Where the value of a part stands, undefined where there is none. */
  valueRangeOf(path: SettingsPath): Range | undefined;
}

/** What the user may not know the name of. */
const parseProblems: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not a value. Texts stand in double quotes.',
  InvalidNumberFormat: 'This is not a number.',
  PropertyNameExpected: 'A name in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'A closing brace “}” is missing here.',
  CloseBracketExpected: 'A closing bracket “]” is missing here.',
  EndOfFileExpected: 'The settings end before this.',
  InvalidCommentToken: 'This comment is not closed.',
  UnexpectedEndOfComment: 'This comment is not closed.',
  UnexpectedEndOfString: 'The closing quote of this text is missing.',
  UnexpectedEndOfNumber: 'This number is not complete.',
};

/** Reads JSON in which comments and a last comma are allowed. */
export function readSettingsFile(text: string): SettingsFile {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const errors: ParseError[] = [];
  const tree = parseTree(text.slice(start), errors, { allowTrailingComma: true });
  const at = ({ offset, length }: { readonly offset: number; readonly length: number }): Range => ({
    start: start + offset,
    end: start + offset + length,
  });
  // What follows the first error is often only its consequence.
  const [error] = errors;
  const message = error && (parseProblems[printParseErrorCode(error.error)] ?? 'This cannot be read from here on.');
  const nodeAt = (path: SettingsPath) =>
    tree && (path.length > 0 ? findNodeAtLocation(tree, [...path] as (string | number)[]) : tree);
  return {
    value: error || !tree ? undefined : plainValue(tree),
    problem: error && message !== undefined ? { range: at(error), message } : undefined,
    rangeOf(path) {
      const value = nodeAt(path);
      const named = value?.parent?.type === 'property' ? value.parent.children?.[0] : value;
      const found = named ?? tree;
      return found ? at(found) : { start, end: start };
    },
    valueRangeOf(path) {
      const value = nodeAt(path);
      return value && at(value);
    },
  };
}

function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children }) => {
      const [name, value] = children ?? [];
      return name && value ? [[name.value as string, plainValue(value)]] : [];
    }),
  );
}
