import type { FactSettings } from '../facts/types.js';
import type { Configuration } from './configuration.js';
import { defaultOptions } from './linter.js';
import type { AnyRule, OptionValues } from './types.js';

/** How a draft is to be read, as the options of rules have it. */
export function factSettingsOf(rules: readonly AnyRule[], { rules: settings }: Configuration): FactSettings {
  const included = rules.flatMap((rule) => {
    const setting = settings.get(rule.id);
    if (!rule.factSettings || setting?.severity === 'off') return [];
    const options = { ...defaultOptions(rule), ...setting?.options } as OptionValues<never>;
    return [...rule.factSettings(options).included];
  });
  return { included: new Set(included) };
}

/** Whether facts that were read by one of them hold for the other. */
export function isSameSettings({ included }: FactSettings, other: FactSettings): boolean {
  return included.size === other.included.size && [...included].every((name) => other.included.has(name));
}
