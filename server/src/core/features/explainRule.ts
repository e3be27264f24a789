import { type Configuration, noConfiguration, type SettingOrigin } from '../rules/configuration.js';
import { defaultOptions } from '../rules/linter.js';
import type { AnyRule, Severity } from '../rules/types.js';

/** How a rule is set for a draft, and who has decided so. */
export interface RuleExplanation {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity | 'off';
  /** What the rule has by itself. */
  readonly ownSeverity: Severity | 'off';
  /** Whether every finding gets this severity; else some are graver or less grave by themselves. */
  readonly isSet: boolean;
  /** Options that are not as the rule has them by itself. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Where that was decided; none where nobody did. The last wins. */
  readonly origins: readonly SettingOrigin[];
}

/** How a rule is set, and where that comes from. */
export function explainRule(rule: AnyRule, configuration: Configuration = noConfiguration): RuleExplanation {
  const setting = configuration.rules.get(rule.id);
  const ownSeverity = rule.off ? 'off' : (rule.severity as Severity);
  const own = defaultOptions(rule);
  const isOwn = ([name, value]: [string, unknown]) => JSON.stringify(value) === JSON.stringify(own[name]);
  return {
    id: rule.id,
    summary: rule.summary,
    severity: setting?.severity ?? ownSeverity,
    ownSeverity,
    isSet: setting?.severity !== undefined,
    options: Object.fromEntries(Object.entries(setting?.options ?? {}).filter((entry) => !isOwn(entry))),
    origins: setting?.origins ?? [],
  };
}

/**
 * The same in sentences.
 * @param nameOf says how people call a file
 */
export function explanationText(explained: RuleExplanation, nameOf: (file: string) => string): readonly string[] {
  const { severity, ownSeverity, isSet, options, origins } = explained;
  const how = severity === 'off' ? 'It is switched off' : `It reports with the severity “${severity}”`;
  const lines = [
    isSet
      ? `${how}${severity === ownSeverity ? '' : ` instead of “${ownSeverity}”`}.`
      : `${how}, as it has by itself${severity === 'off' ? '' : ', unless a finding says otherwise'}.`,
    ...Object.entries(options).map(([name, value]) => `Its option “${name}” is ${JSON.stringify(value)}.`),
  ];
  const places = origins.map(({ from, line, files }) => {
    const place = line === undefined ? from : `${nameOf(from)}, line ${line}`;
    return files === undefined ? place : `${place}, for “${files}”`;
  });
  if (places.length === 0) return [...lines, 'No settings say anything else.'];
  return [
    ...lines,
    `This is set by ${places.at(-1)}${places.length > 1 ? `, over ${places.slice(0, -1).join(' and ')}` : ''}.`,
  ];
}
