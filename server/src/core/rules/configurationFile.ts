import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Range } from '../text/range.js';
import { noConfiguration, type ReadConfiguration, readConfiguration } from './configuration.js';
import type { AnyRule } from './types.js';

/** The name of the file that holds a project's settings. */
export const configurationFileName = '.clausewright.json';

/** Something in a configuration file that is not as it should be, and where: absolute offsets of its text. */
export interface ConfigurationFileProblem {
  readonly range: Range;
  readonly message: string;
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

/**
 * Reads the text of a `.clausewright.json`: JSON, in which comments and a last comma are allowed.
 * What is wrong is left out and reported; what is right is kept.
 */
export function readConfigurationFile(
  text: string,
  rules: readonly AnyRule[],
): ReadConfiguration & { readonly problems: readonly ConfigurationFileProblem[] } {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const errors: ParseError[] = [];
  const tree = parseTree(text.slice(start), errors, { allowTrailingComma: true });
  const at = (offset: number, length: number): Range => ({ start: start + offset, end: start + offset + length });
  // What follows the first error is often only its consequence.
  if (errors[0]) return { configuration: noConfiguration, definitions: [], problems: [syntaxProblem(errors[0], at)] };
  if (!tree) return { configuration: noConfiguration, definitions: [], problems: [] };
  const { configuration, definitions, problems } = readConfiguration(plainValue(tree), rules);
  return {
    configuration,
    definitions,
    problems: problems.map(({ path, message }) => {
      const node = nodeAt(tree, path);
      return { range: at(node.offset, node.length), message };
    }),
  };
}

function syntaxProblem(error: ParseError, at: (offset: number, length: number) => Range): ConfigurationFileProblem {
  const message = parseProblems[printParseErrorCode(error.error)] ?? 'The settings cannot be read from here on.';
  return { range: at(error.offset, error.length), message };
}

/** The name at the end of the path where there is one, since it is the name that is wrong or says what is wrong. */
function nodeAt(tree: Node, path: readonly string[]): Node {
  const value = path.length > 0 ? findNodeAtLocation(tree, [...path]) : undefined;
  return value?.parent?.children?.[0] ?? value ?? tree;
}

/** As JSON.parse would give it. The last of two equal names wins. */
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
