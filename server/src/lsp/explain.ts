import { allRules, explainRule, explanationText } from '../core/index.js';
import { decoded } from './decoded.js';
import type { Session } from './session.js';

/** How a rule is set for a draft and where that stands, in sentences; none where there is no such rule. */
export async function explainFor(session: Session, uri: string, ruleId: string): Promise<readonly string[]> {
  const rule = allRules.find(({ id }) => id === ruleId);
  if (!rule) return [];
  const { configuration } = await session.settings.of(uri);
  const folder = session.folderOf(uri);
  const nameOf = (file: string) => decoded(folder ? file.replace(`${folder}/`, '') : file);
  return explanationText(explainRule(rule, configuration), nameOf);
}
