/**
 * Runs the examples of a rule's page (`doc.md`) and of its further cases (`cases.md`).
 *
 *     ```contract flags        ⟦…⟧ marks exactly the words that the rule reports
 *     ```contract fixed        follows: the text after the first fix of each finding, which is then silent
 *     ```contract passes       the rule is silent
 *     ```contract glossary="master.md"   comes before: another draft, from which the example takes definitions; its
 *                              front matter names it, or else the settings do
 *     ```contract earlier      comes before: an earlier revision, with which the example is compared
 *
 * Only the rule in question is on. The attributes are described in `examples.ts`.
 */
import assert from 'node:assert/strict';
import {
  type AnyRule,
  allRules,
  applyEdits,
  type Configuration,
  type Diagnostic,
  Draft,
  type Fix,
} from '../../server/src/core/index.js';
import type { RuleSetting } from '../../server/src/core/rules/configuration.js';
import { incorporate } from '../support/glossaries.js';
import { readMarks, writeMarks } from '../support/marks.js';
import type { Example, ExampleAttributes } from './examples.js';

/** Checks all that an example says of the rule. */
export function checkExample(rule: AnyRule, example: Example): void {
  const { text, ranges } = readMarks(example.marked);
  assert.equal(ranges.length > 0, example.kind === 'flags', 'marks stand in “contract flags” blocks, and only there');
  const found = lintAlone(rule, text, example);
  assertMarks(example.marked, text, found);
  assertData(found, example.attributes.data, ranges.length);
  for (const diagnostic of found) assertSound(text, diagnostic);
  assertFixesSilence(rule, text, found, example);
  if (example.fixed !== undefined) assertFixed(rule, text, found, example);
}

/** The findings of one rule, all others being off. */
function lintAlone(rule: AnyRule, text: string, example: Example): readonly Diagnostic[] {
  const { attributes, glossaries } = example;
  const rules = new Map(
    allRules.map(({ id }): [string, RuleSetting] => [
      id,
      id === rule.id
        ? { severity: rule.off && rule.severity, options: attributes.options }
        : { severity: attributes.beside.includes(id) ? undefined : 'off', options: {} },
    ]),
  );
  const configuration: Configuration = { rules };
  const contract = attributes.detect ? {} : { contract: true };
  const draft = new Draft(text, { format: attributes.format, configuration, ...contract });
  incorporate(draft, glossaries);
  const { diagnostics, failures } =
    example.earlier === undefined
      ? draft.lint()
      : draft.changesSince(new Draft(example.earlier, { configuration, ...contract }));
  assert.deepEqual(failures, [], 'the rule ran to its end');
  return diagnostics.filter(({ ruleId }) => ruleId === rule.id);
}

function assertMarks(marked: string, text: string, found: readonly Diagnostic[]): void {
  const actual = writeMarks(
    text,
    found.map((d) => d.range),
  );
  const expected = writeMarks(text, readMarks(marked).ranges);
  if (actual === expected) return;
  const messages = found.map((d) => `\n  “${text.slice(d.range.start, d.range.end)}”: ${d.message}`).join('');
  assert.equal(
    actual,
    expected,
    `the rule reports other words than those marked.\nReported:${messages || ' nothing'}\nAs reported:\n${actual}\n`,
  );
}

/** Several findings may share a mark; then `data.…` must say which they are. */
function assertData(found: readonly Diagnostic[], expected: ExampleAttributes['data'], marks: number): void {
  const keys = Object.keys(expected);
  if (keys.length === 0) {
    assert.equal(
      found.length,
      marks,
      `one finding a mark, or a “data.…” attribute that tells them apart:\n${found.map((d) => `${d.message} ${JSON.stringify(d.data)}`).join('\n')}\n`,
    );
  }
  for (const key of keys) {
    assert.deepEqual(
      found.map((d) => String(d.data[key])),
      expected[key],
      `data.${key} of the findings`,
    );
  }
}

/** What holds of every finding, whatever the rule. */
function assertSound(text: string, diagnostic: Diagnostic): void {
  const { message, range, related } = diagnostic;
  const ownWords = message.replaceAll(text.slice(range.start, range.end), '…');
  assert.doesNotMatch(ownWords, /\{\w+\}|undefined|\bnull\b|NaN/, 'every value of the message is filled in');
  for (const place of [range, ...related.map((r) => r.range)]) {
    assert.ok(
      0 <= place.start && place.start <= place.end && place.end <= text.length,
      `range ${place.start}–${place.end} lies in the text`,
    );
  }
  for (const fix of diagnostic.fixes()) {
    assert.notEqual(fix.title, '', 'a fix has a title');
    assert.notEqual(fix.edits.length, 0, 'a fix changes something');
    for (const edit of fix.edits) {
      let at = 0;
      for (const stop of edit.tabStops ?? []) {
        assert.ok(
          at <= stop.start && stop.start <= stop.end && stop.end <= edit.text.length,
          'tab stops ascend within the new text',
        );
        at = stop.end;
      }
    }
  }
}

/** Whichever fix is chosen, the finding that it answers is gone. */
function assertFixesSilence(rule: AnyRule, text: string, found: readonly Diagnostic[], example: Example): void {
  const same = (a: Diagnostic) => (b: Diagnostic) =>
    a.message === b.message && JSON.stringify(a.data) === JSON.stringify(b.data);
  for (const diagnostic of found) {
    const before = found.filter(same(diagnostic)).length;
    for (const fix of diagnostic.fixes()) {
      const fixed = apply(text, fix);
      const after = lintAlone(rule, fixed, example).filter(same(diagnostic));
      assert.ok(
        after.length < before,
        `the fix “${fix.title}” does not answer “${diagnostic.message}”. After it:\n${writeMarks(
          fixed,
          after.map((d) => d.range),
        )}\n`,
      );
    }
  }
}

/** Applies the chosen fix to one finding after another, as a user does. */
function assertFixed(rule: AnyRule, original: string, found: readonly Diagnostic[], example: Example): void {
  const chosen = (diagnostic: Diagnostic): Fix | undefined => diagnostic.fixes()[example.attributes.fix - 1];
  let text = original;
  let open = found;
  assert.ok(open.some(chosen), `no finding has fix ${example.attributes.fix}`);
  for (let step = 0; step < found.length; step++) {
    const fix = open.map(chosen).find((f) => f !== undefined);
    if (!fix) break;
    text = apply(text, fix);
    open = lintAlone(rule, text, example);
  }
  assert.equal(text, example.fixed, `the text after the fixes is another than the one in “contract fixed”:\n${text}\n`);
  const left = open.filter(chosen);
  assert.deepEqual(
    left.map((d) => d.message),
    [],
    'the fixed text is silent',
  );
}

/** The text after a fix, its tab stops as plain text. */
function apply(text: string, fix: Fix): string {
  return applyEdits(text, fix.edits);
}
