import picomatch from 'picomatch/posix';
import { allRules, type Configuration, type NamedFile, readConfiguration } from '../core/index.js';
import { isObject } from './isObject.js';
import type { ProjectSettings } from './projectSettings.js';

/** When a draft is reviewed. */
export type ReviewMode = 'onType' | 'onSave' | 'onCommand';

const reviewModes: readonly string[] = ['onType', 'onSave', 'onCommand'] satisfies readonly ReviewMode[];

/** The user's settings for one file, read and checked. */
export interface Settings {
  readonly review: ReviewMode;
  readonly configuration: Configuration;
  /** The files whose definitions hold in the draft, apart from those that it names; personal settings count from the workspace. */
  readonly definitions: readonly (NamedFile | { readonly name: string; readonly within: undefined })[];
  /** Whether a code lens above each definition says how often its term is used. */
  readonly showUses: boolean;
  /** Whether a code lens above each section says what it provides. */
  readonly showClauses: boolean;
  /** Whether an inlay hint behind the number of a section says its title. */
  readonly showTitles: boolean;
  /** True for a file that is a draft whatever it looks like, false for one that is none; undefined where the text decides. */
  isDraft(path: string): boolean | undefined;
  /** What is wrong with them, in sentences; such parts have no effect. */
  readonly problems: readonly string[];
}

/** Files that are about a project rather than part of an agreement; what users add in `clausewright.files` goes before. */
export const defaultFiles: Readonly<Record<string, boolean>> = {
  '**/{README,CHANGELOG,CONTRIBUTING,CODE_OF_CONDUCT}.{md,markdown}': false,
};

/**
 * Reads the value of the section `clausewright`. What is wrong is left out and reported; what is right is kept.
 * @param project the settings that the project shares, which win over personal ones
 */
export function readSettings(value: unknown, project?: ProjectSettings): Settings {
  const problems: string[] = [];
  const section = isObject(value) ? value : {};
  if (value !== undefined && value !== null && !isObject(value)) problems.push('“clausewright” is not an object.');
  const { rules = {}, definitions = [] } = section;
  const read = readConfiguration({ rules: rules ?? {}, definitions: definitions ?? [] }, allRules);
  const shared = project?.definitions ?? [];
  for (const { path, message } of read.problems) problems.push(`${['clausewright', ...path].join(' › ')}: ${message}`);
  return {
    review: readReview(section.review, problems),
    configuration: {
      ...project?.configuration,
      rules: new Map([...withOrigin(read.configuration.rules), ...(project?.configuration.rules ?? [])]),
    },
    definitions: shared.length > 0 ? shared : read.definitions.map((name) => ({ name, within: undefined })),
    showUses: readSwitch(section, 'showUses', true, problems),
    showClauses: readSwitch(section, 'showClauses', true, problems),
    showTitles: readSwitch(section, 'showTitles', false, problems),
    isDraft: readFiles(section.files, problems),
    problems: [...problems, ...(project?.problems ?? [])],
  };
}

/** The user's own settings, which say whence they come. */
function withOrigin(rules: Configuration['rules']): Configuration['rules'] {
  return new Map(Array.from(rules, ([id, setting]) => [id, { ...setting, origins: [{ from: 'your own settings' }] }]));
}

function readReview(value: unknown, problems: string[]): ReviewMode {
  if (typeof value === 'string' && reviewModes.includes(value)) return value as ReviewMode;
  if (value !== undefined && value !== null) {
    problems.push(`clausewright › review: ${JSON.stringify(value)} is not one of ${reviewModes.join(', ')}.`);
  }
  return 'onType';
}

function readSwitch(
  section: Readonly<Record<string, unknown>>,
  name: 'showUses' | 'showClauses' | 'showTitles',
  initial: boolean,
  problems: string[],
): boolean {
  const value = section[name];
  if (typeof value === 'boolean') return value;
  if (value !== undefined && value !== null) problems.push(`clausewright › ${name}: Write true or false.`);
  return initial;
}

function readFiles(value: unknown, problems: string[]): Settings['isDraft'] {
  if (value !== undefined && value !== null && !isObject(value)) {
    problems.push('clausewright › files: This setting takes patterns of files with true or false.');
  }
  const patterns = Object.entries({ ...defaultFiles, ...(isObject(value) ? value : {}) }).flatMap(
    ([pattern, decision]) => {
      if (decision === null) return [];
      if (typeof decision !== 'boolean') {
        problems.push(`clausewright › files › ${pattern}: Write true for drafts and false for other files.`);
        return [];
      }
      const matches = matcher(pattern);
      if (!matches) problems.push(`clausewright › files › ${pattern}: This is not a pattern of files.`);
      return matches ? [{ matches, decision }] : [];
    },
  );
  // The last pattern decides, so that what users add goes before the defaults.
  return (path) => patterns.findLast(({ matches }) => matches(path))?.decision;
}

function matcher(pattern: string): ((path: string) => boolean) | undefined {
  try {
    return picomatch(pattern, { dot: true, nocase: true });
  } catch {
    return undefined;
  }
}
